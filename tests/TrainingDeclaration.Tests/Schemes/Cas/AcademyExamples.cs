using System.Globalization;
using System.Text.Json.Nodes;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

/// <summary>The academy's plans from the examples file, C1–C4, and their variants V5–V12. All data are fictional.</summary>
internal static class AcademyExamples
{
    private static readonly (string Words, string Kind)[] Kinds =
    [
        ("师资名单", "faculty"), ("课程设置清单", "curriculum"), ("培训教材清单", "textbooks"), ("需求调研", "needs"),
        ("效果评估", "evaluation"), ("宣传报道", "publicity"), ("培训方案", "programme"), ("教学计划", "teachingPlan"),
    ];

    private static readonly JsonNode All = Read();

    /// <summary>The plan with the id, or the plan of a validation case with its change.</summary>
    public static (AcademyClass Body, FormContext Context) Of(string id)
    {
        var changed = All["validationCases"]!.AsArray().FirstOrDefault(one => (string?)one!["caseId"] == id);
        var plan = Plan(changed is null ? id : (string)changed["baseExampleId"]!);
        foreach (var (key, value) in changed?["change"]!.AsObject().ToList() ?? [])
        {
            plan[key] = value?.DeepClone();
        }

        return (Body(plan), Context(plan));
    }

    /// <summary>What a validation case expects.</summary>
    public static (string Expected, string Code, string[] Clauses) Expected(string id)
    {
        var one = All["validationCases"]!.AsArray().First(node => (string?)node!["caseId"] == id)!;
        return ((string)one["expected"]!, (string)one["code"]!, ((string)one["clause"]!).Split(','));
    }

    /// <summary>The context with files of these kinds.</summary>
    public static FormContext WithFiles(this FormContext context, params string[] kinds) => context with { Materials = [.. kinds.Select(kind => File(kind))] };

    /// <summary>A file of a kind.</summary>
    public static Material File(string kind, string contentType = "application/pdf") => new(kind, $"{AcademyMaterials.LabelOf(kind)}.pdf", contentType);

    /// <summary>The context in which the call sets a number.</summary>
    public static FormContext WithLimit(this FormContext context, Limit limit, int number)
    {
        var call = NewCall(context.Call.Year);
        call.Limits[limit.Key] = number;
        return context with { Call = call };
    }

    private static JsonObject Plan(string id) => All["casPlans"]!.AsArray().First(node => (string?)node!["exampleId"] == id)!.DeepClone().AsObject();

    private static AcademyClass Body(JsonObject plan)
    {
        string? Text(string name) => (string?)plan[name];
        bool? Flag(string name) => (bool?)plan[name];
        var body = new AcademyClass
        {
            DeclarationId = Guid.Empty,
            ContactName = Text("contact"),
            ContactPhone = Text("phone"),
            Title = Text("title"),
            PlanType = Enum.GetValues<PlanType>().Single(type => type.Label() == Text("planType")),
            Days = (int?)plan["days"],
            Persons = (int?)plan["persons"],
            Sessions = (int?)plan["sessions"],
            CreditHours = (int?)plan["creditHoursPerSession"],
            Audience = Text("audience"),
            OpenToAcademy = Flag("openToAcademyUnits"),
            JointUnits = [.. plan["jointUnits"]!.AsArray().Select(unit => (string)unit!)],
            PeriodStart = Day(plan["plannedPeriod"]!["start"]),
            PeriodEnd = Day(plan["plannedPeriod"]!["end"]),
            Venue = Text("venue"),
            IsLive = Text("venue")!.Contains("线上", StringComparison.Ordinal),
            ApplyForFunding = Flag("applyFunding"),
            ApplyForTechnicalSupport = Flag("applySpecialSupport"),
            PremiumKind = (Flag("premiumProject"), Flag("applyMohrssConcurrently")) switch
            {
                (true, true) => PremiumKind.MohrssAdvanced,
                (true, _) => PremiumKind.Premium,
                _ => PremiumKind.No,
            },
            ApplyMohrssConcurrently = Flag("applyMohrssConcurrently"),
            RequestedFen = (decimal?)plan["requestedSubsidyWan"] is { } wan ? (long)(wan * Money.FenPerWan) : null,
            Content = Text("content"),
            PriorClasses = [.. plan["priorHistory"]!.AsArray().Select(prior => Prior(prior!))],
        };
        body.AudienceKind = (string?)plan["exampleId"] is "C1" or "C3" ? AudienceKind.Research : AudienceKind.Technical;
        body.Experts = body.PlanType == PlanType.Forum ? [new Expert("示例学者", "示范大学数学研究所", "DE"), new Expert(null, "示范理论物理中心", "FR")] : [];
        body.HasOwnTextbook = body.Content!.Contains("自编特色教材", StringComparison.Ordinal) ? true : null;
        body.PriorReason = body.PriorClasses.Count > 0 ? "系统启用前举办，佐证材料见附件。" : null;
        body.SupportDirections = [.. AcademyDirections.Of(Tiers.Of(body)).Take(2)];
        return body;
    }

    private static PriorClass Prior(JsonNode prior) => new(
        (int)prior["year"]!, Enum.GetValues<Tier>().Single(tier => tier.Label() == (string)prior["type"]!), null,
        (bool)prior["academyFunded"]!, (bool?)prior["completed"] ?? true, IsThisClass: true, null);

    private static FormContext Context(JsonObject plan) => new(
        NewCall((int)plan["year"]!),
        new Organization { Code = "u", Name = (string)plan["institute"]!, Office = Office.Unit, Path = "/cas/u/" },
        new Organization { Code = "cas", Name = "中国科学院人事局", Office = Office.Authority, Path = "/cas/" })
    {
        Materials = [.. plan["attachments"]!.AsArray().Select(name => File(Kinds.Single(kind => ((string)name!).Contains(kind.Words, StringComparison.Ordinal)).Kind))],
    };

    private static Call NewCall(int year) => new()
    {
        Scheme = "cas",
        Serial = $"{year}",
        Year = year,
        Title = $"中国科学院{year}年度继续教育与培训院级资助项目申报指南",
        AuthorityId = Guid.Empty,
        Issuer = "人事局",
    };

    private static DateOnly Day(JsonNode? text) => DateOnly.Parse((string)text!, CultureInfo.InvariantCulture);

    private static JsonNode Read()
    {
        using var stream = typeof(AcademyExamples).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonNode.Parse(stream)!;
    }
}
