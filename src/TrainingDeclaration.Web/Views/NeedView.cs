using System.Globalization;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Views;

/// <summary>What the partial of a need shows: the act it belongs to, the facts, and what was typed before.</summary>
/// <param name="Fields">The fields that a remark may name.</param>
/// <param name="Typed">What was posted and refused; null when first shown.</param>
public sealed record NeedView(Transition Row, Facts Facts, IReadOnlyList<FieldValue> Fields, ActInput? Typed, Opinion? Opinion)
{
    /// <summary>Needs that ask for something to be typed; the others are judged by the facts.</summary>
    public static readonly IReadOnlyList<Need> Typeable =
        [Need.Remarks, Need.ReturnDate, Need.Proposal, Need.CheckList, Need.Opinions, Need.Grant, Need.Subsidy, Need.FundedAmount, Need.ClearedAmount, Need.Extension, Need.Payment, Need.Refund, Need.Invoice, Need.OpenInvoice, Need.ReadyToBegin, Need.ReadyToEnd, Need.Incident, Need.OpenIncident, Need.Held, Need.Promises, Need.Declared, Need.Comment, Need.CommentWhenTold];

    /// <summary>Days that a unit has to correct a returned dossier, unless another date is chosen.</summary>
    private const int DossierReturnDays = 10;

    /// <summary>Prefix of control ids when there are several acts on one page.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Whether the page already has a remark box beside each field.</summary>
    public bool HasFieldBoxes { get; init; }

    /// <summary>Who reads the comment on a grant, and when it is required.</summary>
    public string GrantCommentHint => Facts.Category?.Support is SupportKind.Services or SupportKind.SubsidyOnSelection
        ? "下达后申报单位可以看到" : "核定金额低于申请时必填；下达后申报单位可以看到";

    /// <summary>What was typed into a control and refused, even if it could not be read; otherwise the default.</summary>
    public string? Text(HttpRequest request, string name, string? otherwise) =>
        Typed is not null && request.HasFormContentType && request.Form.TryGetValue(name, out var typed) ? typed.LastOrDefault() : otherwise;

    /// <summary>First day of the class, as 2022-06-20: as typed, otherwise as planned.</summary>
    public string? HeldFrom => Iso(Typed?.Held.From ?? Facts.Declaration.StartsOn);

    /// <summary>Last day, likewise.</summary>
    public string? HeldUntil => Iso(Typed?.Held.Until ?? Facts.Declaration.EndsOn);

    /// <summary>The remark on a field that was typed and refused; without a key, the one on the whole form.</summary>
    public string? RemarkOn(string? key) => Typed?.Return.Remarks.FirstOrDefault(remark => remark.FieldKey == key)?.Text;

    /// <summary>Default date of a return: the date that binds the returner, if it has not passed.</summary>
    public DateOnly? DefaultReturnDate(DateTimeOffset now) => Facts.Dossier is not null ? DossierReturnDate(now) : Facts.Due(Row.Office).At is { } at && at > now
        ? Core.Base.BeijingTime.LastDayBefore(at) : null;

    /// <summary>The day on which the class ended: as typed, otherwise its last accepted day, or today if that is still to come.</summary>
    public DateOnly EndDay(DateTimeOffset now) => Typed?.Held.Until ?? (Facts is { Record: { } record, Scheme.Run: { } rules } && rules.LastDay(record.Plan) is { } last && last < Core.Base.BeijingTime.DateOf(now)
        ? last : Core.Base.BeijingTime.DateOf(now));

    /// <summary>What the rules say of an end on that day, with the reasons typed so far.</summary>
    public IReadOnlyList<Finding> EndFindings(DateTimeOffset now) => Facts is { Record: { } record, Scheme.Run: { } rules }
        ? rules.End(record, Facts.Around(now), EndDay(now), Typed?.Run.Reasons ?? record.Run?.EndReasons ?? new Dictionary<string, string>()) : [];

    /// <summary>Ten days from now, but no later than a return may be.</summary>
    private DateOnly DossierReturnDate(DateTimeOffset now)
    {
        var usual = Core.Base.BeijingTime.DateOf(now).AddDays(DossierReturnDays);
        return Facts.Rules?.LatestReturn(Facts.Around(now)) is { } latest && Core.Base.BeijingTime.LastDayBefore(latest) is var last && last < usual ? last : usual;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
