using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>The date that binds one actor on one declaration, and why.</summary>
/// <param name="At">The instant from which it is too late, UTC; null = no date.</param>
/// <param name="SetBy">Whose date it is.</param>
/// <param name="Source">Where it is stated.</param>
public sealed record BindingDate(DateTimeOffset? At, string SetBy, string Source)
{
    /// <summary>
    /// The date for acts of the office. A return from above replaces the ladder's date; the nearest return counts.
    /// An extension can only make it later.
    /// </summary>
    /// <param name="declaration">Null for a declaration that does not exist yet.</param>
    /// <param name="extensions">Those of the actor's organization under the call, for all its declarations or this one.</param>
    public static BindingDate For(Office actor, Declaration? declaration, DeadlineLadder ladder, IEnumerable<Extension> extensions)
    {
        var rung = ladder.Binding(actor);
        var date = NearestReturn(actor, declaration) is { } returned
            ? new BindingDate(returned.At, returned.By, "退回时限定")
            : new BindingDate(rung?.DueAt, rung?.OrganizationName ?? "", rung?.Source ?? "未定");
        var extension = extensions.MaxBy(extension => extension.Until);
        return extension is not null && date.At is { } at && extension.Until > at
            ? new BindingDate(extension.Until, date.SetBy, $"延期：{extension.Reason}")
            : date;
    }

    private static (DateTimeOffset At, string By)? NearestReturn(Office actor, Declaration? declaration) =>
        actor < Office.Bureau && declaration?.BureauReturnDueAt is { } bureau ? (bureau, "转报单位")
        : actor < Office.Department && declaration?.DepartmentReturnDueAt is { } department ? (department, WordsOf(declaration).Department)
        : declaration?.AuthorityReturnDueAt is { } authority ? (authority, WordsOf(declaration).AuthorityOffice)
        : null;

    private static Wording WordsOf(Declaration declaration) => SchemeCatalog.Of(declaration.Scheme).Wording;
}
