using System.Text.RegularExpressions;
using TrainingDeclaration.Tests.Architecture;

namespace TrainingDeclaration.Tests.Docs;

public sealed partial class ClauseTests
{
    [Fact]
    public void Clause_CitedInCode_StandsInTheList()
    {
        var known = Clause().Matches(SourceTree.Read(SourceTree.Files("docs", "clauses.md").Single())).Select(match => match.Value).ToHashSet();
        SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.cshtml"))
            .SelectMany(file => Clause().Matches(SourceTree.Read(file)).Select(match => match.Value)).Distinct().Except(known).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b[MCAS]-[0-9]{2}\b")]
    private static partial Regex Clause();
}
