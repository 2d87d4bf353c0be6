using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The findings of one grade as the page of the check shows them.</summary>
/// <param name="Meaning">What the grade means for reporting.</param>
/// <param name="Tone">Class of its heading.</param>
/// <param name="None">What stands there when there is no finding.</param>
public sealed record FindingGroup(Grade Grade, string Title, string Meaning, string Icon, string Tone, string None, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the findings ask for reasons and each has one.</summary>
    public bool IsExplained => Grade == Grade.NeedsReason && Findings.Count > 0 && Findings.All(finding => finding.Reason is not null);

    /// <summary>The three grades, the gravest first, whether or not there is a finding.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> findings)
    {
        return
        [
            new(Grade.Error, "错误", "阻止报送", "stop", "fd-e", "没有错误。", In(Grade.Error)),
            new(Grade.NeedsReason, "需说明", "写明理由后可报送", "warning", "fd-w", "没有需要说明的事项。", In(Grade.NeedsReason)),
            new(Grade.Hint, "提示", "供核对，不影响报送", "info", "fd-i", "没有提示。", In(Grade.Hint)),
        ];

        IReadOnlyList<Finding> In(Grade grade) => [.. findings.Where(finding => finding.Grade == grade)];
    }
}
