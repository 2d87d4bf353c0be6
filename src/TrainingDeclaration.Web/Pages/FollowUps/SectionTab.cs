using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The pages on which a unit types a dossier, as its tabs and as the list of what is to be done.</summary>
/// <param name="Path">The last part of the address.</param>
public sealed record SectionTab(string Label, string Path, SectionKind? Kind)
{
    private static readonly IReadOnlyList<SectionTab> Summary = [new("总结内容", "summary", SectionKind.Summary), new("检查并报送", "summary/check", null)];

    private static readonly IReadOnlyList<SectionTab> Settlement = [new("报销申请和单据", "settlement", SectionKind.Claim), new("检查并报送", "settlement/check", null)];

    private static readonly IReadOnlyList<SectionTab> Change =
    [
        new("变更申请", "change", SectionKind.Change), new("班级安排", "change/class", SectionKind.Class), new("培训协议", "change/agreements", SectionKind.Agreements),
        new("师资和日程", "change/schedule", SectionKind.Schedule), new("学员", "change/trainees", SectionKind.Trainees), new("经费预算", "change/budget", SectionKind.Budget),
        new("检查并报送", "change/check", null),
    ];

    private static readonly IReadOnlyList<SectionTab> Execution =
    [
        new("班级安排", "class", SectionKind.Class), new("组团通知", "notice", SectionKind.Notice), new("培训协议", "agreements", SectionKind.Agreements), new("师资和日程", "schedule", SectionKind.Schedule),
        new("学员", "trainees", SectionKind.Trainees), new("经费预算", "budget", SectionKind.Budget), new("检查并报送", "check", null),
    ];

    /// <summary>Those of a dossier, in the order of the work.</summary>
    public static IReadOnlyList<SectionTab> Of(DossierKind part) => part switch
    {
        DossierKind.Summary => Summary,
        DossierKind.Settlement => Settlement,
        DossierKind.Change => Change,
        _ => Execution,
    };

    /// <summary>Those that there is something to type on: a change holds the materials only once they were accepted, and not to cancel the class.</summary>
    public static IReadOnlyList<SectionTab> Shown(OpenDossier open) => open.Dossier.Kind != DossierKind.Change ? Of(open.Dossier.Kind)
        : [.. Change.Where(tab => tab.Kind is null or SectionKind.Change
            || open.Content.Sections.ContainsKey(SectionKind.Class) && !open.Content.Section<ChangeRequest>(SectionKind.Change).IsCancelled)];

    /// <summary>Whether the page of the address is this one; the pages of materials stand below a change too.</summary>
    public bool Is(string? here) => Path == here || Kind is not SectionKind.Change && Path == $"change/{here}";

    /// <summary>The page on which a section is typed; reasons are typed beside the findings that ask for them.</summary>
    public static SectionTab Of(DossierKind part, SectionKind kind) => Of(part).FirstOrDefault(tab => tab.Kind == kind) ?? Of(part)[^1];

    /// <summary>How far the section is, in words.</summary>
    public static (string Text, string Tone) Standing(OpenDossier open, SectionKind kind)
    {
        var findings = open.In(kind).ToList();
        if (open.Facts.Change is { } change && kind != SectionKind.Change && !findings.Exists(finding => finding.Blocks))
        {
            return change.Items.Count(item => open.Rules.SectionOf(item.Key) == kind) is > 0 and var moved ? ($"{moved} 处变更", "wait") : ("不变", "draft");
        }

        return !open.Content.Sections.ContainsKey(kind) ? ("未开始", "draft")
            : findings.Count(finding => finding.Grade == Grade.Error) is > 0 and var errors ? ($"还有 {errors} 项", "back")
            : findings.Count(finding => finding.Blocks) is > 0 and var asked ? ($"{asked} 项需说明", "back")
            : ("完成", "ok");
    }
}
