using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>经费预算: what is asked for, what the standards give, what others pay.</summary>
public sealed class BudgetModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<Budget>(open, sections, remarks, current)
{
    private ExecutionMaterials Materials => ExecutionMaterials.Of(Open.Content) with { Budget = Shown };

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Budget;

    /// <summary>What the standards and the agreements give.</summary>
    public FundingBasis Basis => BudgetFigures.Of(Materials, Costs);

    /// <summary>The places of the schedule.</summary>
    public IReadOnlyList<PlaceFigures> Places => BudgetFigures.Places(Materials, Costs);

    /// <summary>The amount asked for, as its control shows it.</summary>
    public string? Asked => Unread(ExecutionFields.Asked) ?? Yuan(Shown.AskedFen);

    /// <summary>An own share's amount as its control shows it.</summary>
    public string? Amount(OwnShare share) => Unread(ExecutionFields.Of(share, "amount")) ?? Yuan(share.Fen);

    /// <summary>Why another place's standard is referred to.</summary>
    public string? ReasonOf(string place) => Shown.Of(place)?.Reason;

    /// <summary>Who pays a share.</summary>
    public static IEnumerable<SelectListItem> Sources(OwnShare share) =>
        [new("单位自筹", "own", !share.IsFromAbroad), new("境外资助", "abroad", share.IsFromAbroad)];

    /// <summary>The lines to choose from for a place.</summary>
    public static IEnumerable<SelectListItem> Lines(PlaceFigures place) => new[] { new SelectListItem("请选择", "") }.Concat(place.Choices.Select(line => new SelectListItem(
        $"{line.PrintedName}{(line.CityScope is { } city ? $" {city}" : "")}　{FollowUpLabels.Amount(line.CentsPerPersonDay, line.Currency)}", line.LineNo.ToString(CultureInfo.InvariantCulture))));

    /// <inheritdoc />
    protected override void Take(TypedFields typed, Budget content)
    {
        content.AskedFen = typed.Cents(content, ExecutionFields.Asked, content.AskedFen);
        content.Shares.AddRange(RowId.Unsaved(typed.Values("share"), [.. content.Shares.Select(share => share.Id)], Budget.MostShares).Select(id => new OwnShare { Id = id }));
        foreach (var share in content.Shares.Where(share => typed.Values("share").Contains(share.Id)))
        {
            share.Item = typed.Line(ExecutionFields.Of(share, "item"), share.Item);
            share.Fen = typed.Cents(content, ExecutionFields.Of(share, "amount"), share.Fen);
            share.IsFromAbroad = typed.Line(ExecutionFields.Of(share, "source"), null) == "abroad";
        }

        foreach (var place in BudgetFigures.Places(ExecutionMaterials.Of(Open.Content), Costs).Select(place => place.Code).Where(place => typed.Posted($"{ExecutionFields.StandardOf(place)}.line")))
        {
            var chosen = int.TryParse(typed.Line($"{ExecutionFields.StandardOf(place)}.line", null), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : (int?)null;
            content.Standards.RemoveAll(standard => standard.Place == place);
            content.Standards.Add(new PlaceStandard(place, chosen, typed.Line($"{ExecutionFields.StandardOf(place)}.reason", null)));
        }
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, Budget content, string go)
    {
        if (go == "add-share" && content.Shares.Count >= Budget.MostShares)
        {
            return new Refusal($"最多填 {Budget.MostShares} 项。");
        }

        if (go == "add-share")
        {
            content.Shares.Add(new OwnShare { Id = RowId.New(content.Shares.Select(share => share.Id)) });
        }
        else if (go.StartsWith("drop-share.", StringComparison.Ordinal))
        {
            var gone = go["drop-share.".Length..];
            content.Shares.RemoveAll(share => share.Id == gone);
            content.Unread.Remove($"share.{gone}.amount");
        }

        return null;
    }

    private CostContext Costs => Open.Facts.Costs ?? throw new InvalidOperationException("A budget without standards and rates having been read.");

    private string? Unread(string field) => Shown.Unread.GetValueOrDefault(field);

    private static string? Yuan(long? fen) => (fen / 100m)?.ToString("0.00", CultureInfo.InvariantCulture);
}
