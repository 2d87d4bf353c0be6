using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyClassReaderTests
{
    [Theory]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("C3")]
    [InlineData("C4")]
    public void Apply_WhatThePageShows_GivesTheSameClass(string id)
    {
        var (body, _) = AcademyExamples.Of(id);
        var read = Empty();

        AcademyFields.All.Apply(new TypedFields(Typed(body)), read);

        AcademyScheme.Instance.ToJson(read).ShouldBe(AcademyScheme.Instance.ToJson(body));
    }

    [Fact]
    public void Apply_NothingPosted_LeavesEverything()
    {
        var (body, _) = AcademyExamples.Of("C4");
        var before = AcademyScheme.Instance.ToJson(body);

        AcademyFields.All.Apply(new TypedFields(new Dictionary<string, IReadOnlyList<string>>()), body);

        AcademyScheme.Instance.ToJson(body).ShouldBe(before);
    }

    [Fact]
    public void Apply_WhatIsNoNumber_IsKeptAsTyped()
    {
        var body = Empty();

        AcademyFields.All.Apply(new TypedFields(new Dictionary<string, IReadOnlyList<string>>
        {
            ["days"] = ["三四天"],
            ["requested"] = ["八万"],
            ["priorTitle.0"] = ["往年班"],
            ["priorYear.0"] = ["去年"],
        }), body);

        body.Unread.ShouldBe(new Dictionary<string, string> { ["days"] = "三四天", ["requested"] = "八万", ["priorYear.0"] = "去年" }, ignoreOrder: true);
    }

    [Fact]
    public void Press_AddsAndDropsRows()
    {
        var (body, _) = AcademyExamples.Of("C4");
        body.Unread = new Dictionary<string, string> { ["priorYear.0"] = "去年", ["priorYear.2"] = "前年" };

        Press(body, "drop-prior-0").ShouldBe(new Pressed(6));
        body.PriorClasses.Select(prior => prior.Year).ShouldBe([2021, 2022]);
        body.Unread.ShouldBe(new Dictionary<string, string> { ["priorYear.1"] = "前年" });

        Press(body, "add-prior").ShouldBe(new Pressed(6));
        Press(body, "add-expert").ShouldBe(new Pressed(3));
        Press(body, "add-joint-unit").ShouldBe(new Pressed(3));
        (body.PriorClasses.Count, body.Experts.Count, body.JointUnits.Count).ShouldBe((3, 1, 2));

        Press(body, "drop-expert-0").ShouldBe(new Pressed(3));
        Press(body, "drop-joint-unit-1").ShouldBe(new Pressed(3));
        (body.Experts.Count, body.JointUnits.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("drop-prior-9", 6)]
    [InlineData("drop-prior--1", 6)]
    [InlineData("drop-expert-x", 3)]
    [InlineData("save", null)]
    [InlineData("check", null)]
    public void Press_WhatIsNotThere_ChangesNothing(string go, int? group)
    {
        var (body, _) = AcademyExamples.Of("C4");
        var before = AcademyScheme.Instance.ToJson(body);

        (Press(body, go)?.Group).ShouldBe(group);

        AcademyScheme.Instance.ToJson(body).ShouldBe(before);
    }

    [Theory]
    [InlineData("add-expert", "expertName.", "拟邀请专家", 3)]
    [InlineData("add-joint-unit", "jointUnit.", "联合施训单位", 3)]
    [InlineData("add-prior", "priorTitle.", "往年班次", 6)]
    public void Press_AddBesideAnEmptyRow_SaysSo(string go, string control, string what, int group)
    {
        var body = Empty();

        Press(body, go, $"{control}0").ShouldBe(new Pressed(group, new Refusal($"{what}还有一行空着，先填好再加。", $"{control}0")));

        AcademyScheme.Instance.ToJson(body).ShouldBe(AcademyScheme.Instance.ToJson(Empty()));
    }

    [Fact]
    public void Press_AddToAFullList_SaysSo()
    {
        var body = Empty();
        body.JointUnits = [.. Enumerable.Range(1, 20).Select(n => $"单位{n}")];

        Press(body, "add-joint-unit")!.Refusal!.Message.ShouldBe("联合施训单位最多填 20 行。");

        body.JointUnits.Count.ShouldBe(20);
    }

    [Fact]
    public void Differences_NameTheFieldsThatDiffer()
    {
        var (mine, context) = AcademyExamples.Of("C4");
        var (stored, _) = AcademyExamples.Of("C4");
        (stored.Days, stored.Venue) = (6, "辽宁省大连市");
        stored.PriorClasses.RemoveAt(0);

        AcademyScheme.Instance.Differences(mine, stored, context).Select(conflict => conflict.Key).ShouldBe(["place", "days", "prior"]);
    }

    private static AcademyClass Empty() => new() { DeclarationId = Guid.Empty };

    /// <summary>The controls of the edit page as a browser posts them.</summary>
    private static Pressed? Press(AcademyClass body, string go, params string[] empty) =>
        AcademyClassReader.Press(new TypedFields(empty.ToDictionary(name => name, _ => (IReadOnlyList<string>)[""])), body, go);

    private static Dictionary<string, IReadOnlyList<string>> Typed(AcademyClass body)
    {
        static string Answer(bool? answer) => answer switch { true => "yes", false => "no", null => "" };
        var typed = new Dictionary<string, IReadOnlyList<string>>
        {
            ["contactName"] = [body.ContactName ?? ""],
            ["contactPhone"] = [body.ContactPhone ?? ""],
            ["title"] = [body.Title ?? ""],
            ["planType"] = [$"{body.PlanType}"],
            ["periodStart"] = [$"{body.PeriodStart:yyyy-MM-dd}"],
            ["periodEnd"] = [$"{body.PeriodEnd:yyyy-MM-dd}"],
            ["periodText"] = [body.PeriodText ?? ""],
            ["live"] = [Answer(body.IsLive)],
            ["venue"] = [body.Venue ?? ""],
            ["days"] = [$"{body.Days}"],
            ["persons"] = [$"{body.Persons}"],
            ["sessions"] = [$"{body.Sessions}"],
            ["creditHours"] = [$"{body.CreditHours}"],
            ["audienceKind"] = [$"{body.AudienceKind}"],
            ["audience"] = [body.Audience ?? ""],
            ["openToAcademy"] = [Answer(body.OpenToAcademy)],
            ["ownTextbook"] = [Answer(body.HasOwnTextbook)],
            ["budget"] = [$"{body.BudgetFen / 1_000_000m:0.00}"],
            ["funding"] = [Answer(body.ApplyForFunding)],
            ["requested"] = [body.RequestedFen is { } fen ? $"{fen / 1_000_000m:0.00}" : ""],
            ["technicalSupport"] = [Answer(body.ApplyForTechnicalSupport)],
            ["premiumKind"] = [$"{body.PremiumKind}"],
            ["concurrent"] = [Answer(body.ApplyMohrssConcurrently)],
            ["directions"] = ["", .. body.SupportDirections],
            ["content"] = [body.Content ?? ""],
            ["historyReason"] = [body.PriorReason ?? ""],
        };
        for (var i = 0; i < body.Experts.Count; i++)
        {
            typed[$"expertName.{i}"] = [body.Experts[i].Name ?? ""];
            typed[$"expertInstitution.{i}"] = [body.Experts[i].Institution ?? ""];
            typed[$"expertCountry.{i}"] = [body.Experts[i].CountryCode ?? ""];
        }

        for (var i = 0; i < body.JointUnits.Count; i++)
        {
            typed[$"jointUnit.{i}"] = [body.JointUnits[i]];
        }

        for (var i = 0; i < body.PriorClasses.Count; i++)
        {
            var prior = body.PriorClasses[i];
            typed[$"priorTitle.{i}"] = [prior.Title ?? ""];
            typed[$"priorYear.{i}"] = [$"{prior.Year}"];
            typed[$"priorKind.{i}"] = [$"{prior.Kind}"];
            typed[$"priorFunded.{i}"] = [Answer(prior.IsFunded)];
            typed[$"priorCompleted.{i}"] = [Answer(prior.IsCompleted)];
            typed[$"priorThisClass.{i}"] = [Answer(prior.IsThisClass)];
            typed[$"priorKey.{i}"] = [prior.Key ?? ""];
        }

        return typed;
    }
}
