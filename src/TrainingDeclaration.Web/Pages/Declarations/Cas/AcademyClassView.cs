using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations.Cas;

/// <summary>The form of a class as its page asks for it: the tier that its answers lead to, and what follows from that.</summary>
public sealed record AcademyClassView(EditedForm Edited)
{
    private readonly IReadOnlyList<HeldClass> _held = HeldClass.Of((AcademyClass)Edited.Body, Edited.Context);

    /// <summary>The body as it is shown.</summary>
    public AcademyClass Form => (AcademyClass)Edited.Body;

    /// <summary>The tier that the answers lead to.</summary>
    public Tier Tier => Tiers.Of(Form);

    /// <summary>What the class meets and misses, in a sentence.</summary>
    public string Advice => TierAdviser.Advise(Form, Edited.Context).Summary;

    /// <summary>
    /// The directions to choose from: of the tier, before it applies for support of what it could apply for, and what was chosen already.
    /// Nothing where the tier has none.
    /// </summary>
    public IReadOnlyList<string> Directions =>
        AcademyDirections.Of(Tier == Tier.Institute ? Tiers.OfType(Form.PlanType) : Tier) is { Count: > 0 } named ? [.. named.Union(Form.SupportDirections)] : [];

    /// <summary>The unit's own records of earlier years, for a class that refers to one.</summary>
    public IReadOnlyList<SelectListItem> Records { get; } =
    [
        new("没有系统记录", ""), .. Edited.Context.Past.Select(past => new SelectListItem($"{past.Year}　{past.Number}　{past.Title}", past.Key)),
    ];

    /// <summary>The classes of earlier years that stand in the form; one empty row where there is none.</summary>
    public IEnumerable<PriorClassView> Prior => Enumerable.Range(0, Math.Max(1, _held.Count)).Select(Row);

    /// <summary>How many materials are required and handed in.</summary>
    public string Materials => AcademyMaterials.Progress(Form, Edited.Context) is ( > 0 and var required, var handedIn)
        ? $"现在要求 {required} 种材料，已交 {handedIn} 种；先保存草稿再上传" : "现在不要求附件；先保存草稿再上传";

    private PriorClassView Row(int at)
    {
        var held = at < _held.Count ? _held[at] : null;
        return new(at, _held.Count > 1 ? $" {at + 1}" : "", Form.Unread.GetValueOrDefault($"{AcademyClassReader.PriorYear}{at}") ?? $"{held?.Declared.Year}", held);
    }
}

/// <summary>One class of an earlier year.</summary>
/// <param name="At">Its place in the form, from 0.</param>
/// <param name="Ordinal">Its number behind the labels; empty where it stands alone.</param>
/// <param name="Year">As typed, even where it could not be read.</param>
/// <param name="Held">What was declared and what the records say of it; null for the empty row.</param>
public sealed record PriorClassView(int At, string Ordinal, string Year, HeldClass? Held)
{
    /// <summary>What was declared; null for the empty row.</summary>
    public PriorClass? Prior => Held?.Declared;

    /// <summary>The tiers to choose from.</summary>
    public IEnumerable<SelectListItem> Kinds => Choices.Of<Tier>(kind => kind.Label(), Prior?.Kind).Prepend(new SelectListItem("请选择", ""));
}
