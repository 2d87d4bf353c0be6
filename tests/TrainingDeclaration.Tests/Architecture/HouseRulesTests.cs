using System.Text.RegularExpressions;

namespace TrainingDeclaration.Tests.Architecture;

/// <summary>The house rules that a machine can check.</summary>
public sealed partial class HouseRulesTests
{
    [Fact]
    public void References_OneDirection()
    {
        typeof(Program).Assembly.GetName().Name.ShouldBe("TrainingDeclaration.Web");
        SourceTree.Read("src/TrainingDeclaration.Printing/TrainingDeclaration.Printing.csproj").ShouldNotContain("ProjectReference");
        SourceTree.Read("src/TrainingDeclaration.Core/TrainingDeclaration.Core.csproj").ShouldNotContain("TrainingDeclaration.Web");
        SourceTree.Files("src/TrainingDeclaration.Printing").Where(file => SourceTree.Read(file).Contains("TrainingDeclaration.Core", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Core_NeverSeesHttp() =>
        SourceTree.Files("src/TrainingDeclaration.Core")
            .Where(file => HttpWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    /// <summary>A screen is 60 lines between the braces.</summary>
    [Fact]
    public void Methods_FitAScreen() =>
        SourceTree.Files("src").SelectMany(file => SourceTree.Members(SourceTree.Read(file)).Where(member => member.Lines > 60)
            .Select(member => $"{file}: {member.Signature}: {member.Lines}")).ShouldBeEmpty();

    [Fact]
    public void Methods_TooLong_AreCaught()
    {
        var file = "public sealed class A\n{\n    public int B()\n    {\n" + string.Concat(Enumerable.Repeat("        C();\n", 61)) + "    }\n\n    private int C() => 1;\n}\n";

        SourceTree.Members(file).ShouldBe([("public int B()", 61)]);
        SourceTree.Members(SourceTree.Read("src/TrainingDeclaration.Core/Workflow/WorkflowService.cs")).Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Program_FitsAScreen() => SourceTree.Lines("src/TrainingDeclaration.Web/Program.cs").ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void Clock_IsGiven() =>
        SourceTree.Files("src").Where(file => ClockWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    /// <summary>The scheduler is the one exception: it opens connections of its own and must be told how.</summary>
    [Fact]
    public void ProviderCode_LivesInData() =>
        SourceTree.Files("src").Where(file => !file.Contains("TrainingDeclaration.Core/Data/", StringComparison.Ordinal))
            .Where(file => ProviderWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void StatusHolderAndDueDate_HaveOneWriter() =>
        SourceTree.Files("src").Where(file => !file.EndsWith("Workflow/StateWriter.cs", StringComparison.Ordinal))
            .Where(file => StatusWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Transactions_AreOpenedByUnitsOfWorkAndSaves() =>
        SourceTree.Files("src").Where(file => !file.EndsWith("Data/UnitOfWork.cs", StringComparison.Ordinal) && !file.EndsWith("Data/AppDbContext.cs", StringComparison.Ordinal))
            .Where(file => SourceTree.Read(file).Contains("BeginTransaction", StringComparison.Ordinal)).ShouldBeEmpty();

    /// <summary>What pages keep in memory hangs on marks, and only saves of tracked changes raise them.</summary>
    [Fact]
    public void WhatMarksStandFor_IsChangedBySavesOnly()
    {
        string[] allowed = ["NameOrder.cs: Organizations", "MessageQueries.cs: Users"]; // the order of names, the address for mails
        PastTheTracker().IsMatch("await db.Users.Where(u => u.IsSuspended)\n    .ExecuteDeleteAsync(cancel);").ShouldBeTrue();
        SourceTree.Files("src", "*.cs").SelectMany(file => PastTheTracker().Matches(SourceTree.Read(file)).Select(match => $"{Path.GetFileName(file)}: {match.Groups[1].Value}"))
            .Except(allowed).ShouldBeEmpty();
    }

    [Fact]
    public void ScopedData_IsReadThroughItsScopedQuery() =>
        SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.cshtml"))
            .SelectMany(file => SourceTree.Read(file).Split('\n').Where(line => RawSetWords().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .Where(use => !RawSetsAllowed.Any(allowed => use.StartsWith(allowed, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void Schemes_HaveOneHome() =>
        SourceTree.Files("src").Where(file => !file.Contains("/TrainingDeclaration.Core/Schemes/", StringComparison.Ordinal) && !file.Contains("/Declarations/Most/", StringComparison.Ordinal) && !file.Contains("/Declarations/Cas/", StringComparison.Ordinal) && !file.Contains("/FollowUps/Most/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal) && !SchemeWordsAllowed.Contains(Path.GetFileName(file)))
            .Where(file => SchemeWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    /// <summary>Rights are in the transition rows and in the permission table; code that checks seats elsewhere makes a third list.</summary>
    [Fact]
    public void Rights_StandInTheirTables() =>
        SourceTree.Files("src").Concat(SourceTree.Files("src", "*.cshtml")).Where(file => AsksForASeat(file, SourceTree.Read(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("src/TrainingDeclaration.Web/Pages/Plans/Index.cshtml", "var clerk = Current.Required.Has(SeatKind.Clerk);", true)]
    [InlineData("src/TrainingDeclaration.Core/Desks/Merit/MeritService.cs", "if (!user.Seats.Contains(SeatKind.Clerk))", true)]
    [InlineData("src/TrainingDeclaration.Core/People/Access/GrantRules.cs", "actor.Has(SeatKind.Keeper)", false)]
    [InlineData("src/TrainingDeclaration.Web/Pages/Plans/Index.cshtml", "var clerk = Current.Required.May(Permission.CompilePlans);", false)]
    public void Seat_AskedForElsewhere_IsCaught(string file, string line, bool isCaught) => AsksForASeat(file, line).ShouldBe(isCaught);

    private static bool AsksForASeat(string file, string text) =>
        SeatWords().IsMatch(text) && !SeatsAllowed.Any(room => file.StartsWith("src/TrainingDeclaration.Core/" + room, StringComparison.Ordinal));

    [Fact]
    public void Pages_HaveNoInlineStyleOrScript() =>
        SourceTree.Files("src/TrainingDeclaration.Web", "*.cshtml").Where(file => InlineWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Styles_StayLight() =>
        SourceTree.Files("src/TrainingDeclaration.Web/wwwroot/css", "*.css").Sum(file => SourceTree.Read(file).Length).ShouldBeLessThan(61_000);

    /// <summary>
    /// Where the raw sets of scoped data may be used, and why: the writers work on what a scoped query has found, the existence
    /// of drafts and counts are separate rights, whoever holds a paper may know its scheme, seeds and numbers have no reader,
    /// and of what the chain reads only hashes and numbers leave it.
    /// </summary>
    private static readonly string[] RawSetsAllowed =
    [
        "AppDbContext.cs", "WorkflowService.cs", "StateWriter.cs", "DeclarationQueries.cs", "FactsQueries.cs", "VerifyQueries.cs", "SurroundingQueries.cs", "SearchWriter.cs", "CockpitQueries.cs",
        "ChainVerifier.cs", "ChainedRows.cs", "EvidenceReader.cs", "OlderHistory.cs", "CallBoardQueries.cs: receiver.Name", "CallQueries.cs: ", "CallBoardQueries.cs: call.PublishedAt",
        "DossierQueries.cs", "RosterWriter.cs", "RosterCopies.cs", "FilingWriter.cs", "RunQueries.cs: var numbers", "MilestoneReminders.cs: ",
    ];

    /// <summary>The table of permissions, the rows of the workflow, and what people are told to do.</summary>
    private static readonly string[] SeatsAllowed = ["People/Access/", "Workflow/", "Desks/ToDos/"];

    /// <summary>The startup puts the schemes into the catalog, the demonstration names its schemes.</summary>
    private static readonly string[] SchemeWordsAllowed = ["CoreServices.cs", "DemoCalls.cs", "DemoAcademyCalls.cs", "DemoDeclarations.cs", "DemoOrganizations.cs", "DemoFollowUps.cs", "DemoFollowUpPlayer.cs"];

    [GeneratedRegex(@"(?<!Core\.)\b[a-z]\w*\.(Status|StatusStamp|HolderId|HeldSince|DueAt)(\s*=[^=>]|\+\+)|\bdossier\.(State|Stamp)(\s*=[^=>]|\+\+)")]
    private static partial Regex StatusWords();

    [GeneratedRegex(@"\bdb\.(Declarations|Bundles|Plans|Remarks|Trainees|Rosters)(?!\.(VisibleTo|AsNoTracking\(\)\.VisibleTo|Add|Remove))\b")]
    private static partial Regex RawSetWords();

    [GeneratedRegex(@"\b(DemandForm\w*|Schemes\.Most|Academy(Class|Scheme|Fields|Limits|Workflow)\w*|Schemes\.Cas)\b")]
    private static partial Regex SchemeWords();

    [GeneratedRegex(@"\bdb\.(Users|Seats|Deputies|Organizations|Calls|ForwardingNotices|Extensions|Reasons|Messages|SavedViews)\b[^;]*?\.Execute(Update|Delete)")]
    private static partial Regex PastTheTracker();

    [GeneratedRegex(@"\b(HttpContext|IHttpContextAccessor|Microsoft\.AspNetCore\.(Http|Mvc|Routing))\b")]
    private static partial Regex HttpWords();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockWords();

    [GeneratedRegex(@"\b(Npgsql\w*|SqliteConnection\w*|ExecuteSql\w*|FromSql\w*)\b")]
    private static partial Regex ProviderWords();

    [GeneratedRegex(@"\b(Has|Seats\.Contains)\(SeatKind\.")]
    private static partial Regex SeatWords();

    [GeneratedRegex(@"(\sstyle=""|<style|\son[a-z]+=""|<script>)")]
    private static partial Regex InlineWords();
}
