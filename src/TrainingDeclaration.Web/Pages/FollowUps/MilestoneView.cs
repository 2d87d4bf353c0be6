using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>One date of a class, as its page tells it.</summary>
/// <param name="When">The day, until when, or that it is not known.</param>
/// <param name="Left">How much time is left, or what was done; null where nothing is to be said.</param>
/// <param name="IsNext">Whether it is the next one.</param>
public sealed record MilestoneView(string Label, string When, string? Left, string Source, string? Clause, bool IsNext)
{
    /// <summary>The dates in order, beginning with the one by which the materials are due.</summary>
    /// <param name="closing">The dossiers that follow the class; empty until it has ended.</param>
    public static IReadOnlyList<MilestoneView> Of(OpenDossier open, IReadOnlyList<Dossier> closing, DateTimeOffset now)
    {
        var dossier = open.Dossier;
        var days = new List<(MilestoneView View, DateTimeOffset? Until)>();
        var isOpen = DossierStates.Typed.Contains(dossier.State) && dossier.HolderId is not null;
        days.Add((
            new("执行材料报送", dossier.DueAt is { } due ? BeijingTime.Deadline(due, now) : dossier.FirstFiledAt is { } filed ? BeijingTime.Minute(filed, now) : "未定",
                dossier.DueAt is { } at ? BeijingTime.Left(at, now) : dossier.FirstFiledAt is null ? null : "已报送", DueSource(open), "征集函 二（一）6", false),
            null));
        foreach (var one in open.Rules.Milestones(open.Content, open.Context))
        {
            var until = one.Day is { } day ? BeijingTime.EndOf(day) : (DateTimeOffset?)null;
            days.Add((
                new(one.Label, one.Day is not { } on ? "未定" : one.IsDeadline ? BeijingTime.Deadline(BeijingTime.EndOf(on), now) : BeijingTime.LongDay(on),
                    IsDone(one, open, closing) ? "已办" : until > now ? BeijingTime.Left(until.Value, now) : null, one.Source, one.Clause, false),
                IsDone(one, open, closing) ? null : until));
        }

        var next = isOpen ? 0 : days.FindIndex(day => day.Until > now);
        return [.. days.Select((day, place) => place == next ? day.View with { IsNext = true } : day.View)];
    }

    /// <summary>Whether what the date is for was done.</summary>
    private static bool IsDone(Milestone one, OpenDossier open, IReadOnlyList<Dossier> closing) => one.Kind switch
    {
        MilestoneKind.Start => open.Declaration.HeldFrom is not null,
        MilestoneKind.End => open.Declaration.HeldUntil is not null,
        MilestoneKind.Summary => IsFiled(closing, DossierKind.Summary),
        MilestoneKind.Settlement => IsFiled(closing, DossierKind.Settlement),
        _ => false,
    };

    private static bool IsFiled(IReadOnlyList<Dossier> closing, DossierKind kind) => closing.Any(dossier => dossier.Kind == kind && !DossierStates.Typed.Contains(dossier.State));

    private static string DueSource(OpenDossier open) => open.Dossier.State switch
    {
        DossierState.Returned => "退回时定的日期",
        _ when open.Dossier.FilingNumber > 0 => $"第 {open.Dossier.FilingNumber} 次报送",
        _ => open.Facts.Due(Core.People.Organizations.Office.Unit).Source,
    };
}
