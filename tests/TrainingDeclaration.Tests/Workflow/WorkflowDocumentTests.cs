using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Tests.Architecture;

namespace TrainingDeclaration.Tests.Workflow;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void Document_InTheRepository_IsWhatTheTablesSay() =>
        SourceTree.Read(SourceTree.Files("docs", "workflow.md").Single()).ShouldBe(WorkflowDocument.Write());
}
