using System.Globalization;
using System.Text.Json;

namespace TrainingDeclaration.IntegrationTests.Journeys;

/// <summary>One of the fictional demand forms D1–D6, as a person would type it.</summary>
public sealed record DemandExample(JsonElement Json)
{
    private static readonly IReadOnlyDictionary<string, DemandExample> All = Read();

    /// <summary>The baseline form: Zhejiang to Germany.</summary>
    public static DemandExample D1 => All["D1"];

    /// <summary>All of them by their ids.</summary>
    public static DemandExample Of(string id) => All[id];

    public string Theme => Text("theme");

    public string Purpose => Text("purpose");

    public string Necessity => Text("necessity");

    public string Trainees => Text("trainees");

    public string Mode => Text("deliveryMode");

    public string Start => Json.GetProperty("plannedPeriod").GetProperty("start").GetString()!;

    public string End => Json.GetProperty("plannedPeriod").GetProperty("end").GetString()!;

    public string Persons => Json.GetProperty("persons").GetInt32().ToString(CultureInfo.InvariantCulture);

    public string Days => Json.GetProperty("days").GetInt32().ToString(CultureInfo.InvariantCulture);

    public string Budget => Json.GetProperty("budgetWan").GetDecimal().ToString("0.00", CultureInfo.InvariantCulture);

    public string? Funder => Json.GetProperty("overseasFunding").GetProperty("funder").GetString();

    public IReadOnlyList<string> Countries => [.. Json.GetProperty("countries").EnumerateArray().Select(c => c.GetProperty("code").GetString()!)];

    public IReadOnlyList<(string Name, bool IsPartner)> Institutions =>
        [.. Json.GetProperty("institutions").EnumerateArray().Select(i => (i.GetProperty("name").GetString()!, i.GetProperty("isPartner").GetBoolean()))];

    /// <summary>What a validation case changes.</summary>
    public static JsonElement Case(string id) => Root().GetProperty("validationCases").EnumerateArray()
        .Single(one => one.GetProperty("caseId").GetString() == id).GetProperty("change");

    private string Text(string name) => Json.GetProperty(name).GetString()!;

    private static Dictionary<string, DemandExample> Read() => Root().GetProperty("demandForms").EnumerateArray()
        .ToDictionary(form => form.GetProperty("exampleId").GetString()!, form => new DemandExample(form));

    private static JsonElement Root()
    {
        using var stream = typeof(DemandExample).Assembly.GetManifestResourceStream("examples.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
