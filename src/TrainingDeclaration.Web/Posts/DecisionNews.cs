using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Posts;

/// <summary>What others learn of a decision that can still be undone, as a sentence for whoever has just made it.</summary>
public static class DecisionNews
{
    /// <summary>A message waits ten minutes before it is sent; what a page shows does not wait.</summary>
    /// <param name="decided">As it is after the decision, with its call.</param>
    public static string Of(Declaration decided)
    {
        var words = SchemeCatalog.Of(decided.Scheme).Wording;
        var seen = decided.StatusSeenBy(Office.Unit);
        return decided.DecisionIsKept ? $"统一发布前不发通知，{words.Unit}看到的仍是“{seen.Label(words)}”；现在可以撤销。"
            : seen != decided.Status ? $"结果公布或计划下达前，{words.Unit}看到的仍是“{seen.Label(words)}”；现在可以撤销。"
            : StatusFacts.Confidential.Contains(decided.Status) ? "结果已公布，对方打开页面会看到现在的状态；现在可以撤销。"
            : "通知十分钟后才发出，在此之前可以撤销；对方打开页面会看到现在的状态。";
    }
}
