using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Tests.Architecture;

namespace TrainingDeclaration.Tests.Workflow;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void Document_InTheRepository_IsWhatTheTablesSay() =>
        SourceTree.Read(SourceTree.Files("docs", "workflow.md").Single()).ShouldBe(WorkflowDocument.Write());

    [Fact]
    public void Document_NamesNoYear_AndSpeaksEachSchemesOwnWords()
    {
        var text = WorkflowDocument.Write();
        var academy = text[text.IndexOf("(`cas`)", StringComparison.Ordinal)..];

        text.ShouldNotContain("2022");
        academy.ShouldContain("研究所");
        academy.ShouldNotContain("组团单位");
        academy.ShouldNotContain("主管司局");
        academy.ShouldNotContain("汇总上报");
    }
}
