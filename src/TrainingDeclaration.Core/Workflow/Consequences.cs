using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What cannot be undone by pressing another button. Such acts ask for confirmation once, with this sentence.</summary>
public static class Consequences
{
    /// <summary>What is lost; null for acts that lose nothing.</summary>
    public static string? Consequence(this Act act, Facts facts)
    {
        var words = facts.Scheme.Wording;
        return act switch
        {
            Act.Recall when facts.Paper is { } paper =>
                $"v{paper.Version} 的打印件和查验码立即作废，已经盖章、寄出或传真的也不再有效。改好后要重新报送；印刷内容有改动的，要重新打印、盖章。",
            Act.DeleteDraft => "草稿和已填内容将被删除，不能恢复。",
            Act.Cancel => "本件就此结束，不能恢复；要再申报，只能新建一份，在截止前重新报送。",
            Act.Terminate => $"本件就此结束，不能恢复，{words.Unit}会收到通知。",
            _ => null,
        };
    }
}
