using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The lists on the edit page that are typed row by row, and the buttons inside the form.</summary>
public static class AcademyClassReader
{
    /// <summary>Prefix of the controls for the names of experts: <c>expertName.0</c>, <c>expertName.1</c> … Every row has one.</summary>
    public const string ExpertName = "expertName.";

    /// <summary>Prefix of the controls for their institutions.</summary>
    public const string ExpertInstitution = "expertInstitution.";

    /// <summary>Prefix of the controls for their countries.</summary>
    public const string ExpertCountry = "expertCountry.";

    /// <summary>Prefix of the controls for joint units.</summary>
    public const string JointUnit = "jointUnit.";

    /// <summary>Prefix of the controls for the titles of prior classes. Every row has one.</summary>
    public const string PriorTitle = "priorTitle.";

    /// <summary>Prefix of the controls for their years.</summary>
    public const string PriorYear = "priorYear.";

    /// <summary>Prefix of the controls for the kind of project: names of <see cref="Tier"/>.</summary>
    public const string PriorKind = "priorKind.";

    /// <summary>Prefix of the controls 获得过院级资助, yes or no.</summary>
    public const string PriorFunded = "priorFunded.";

    /// <summary>Prefix of the controls 已实施完成, yes or no.</summary>
    public const string PriorCompleted = "priorCompleted.";

    /// <summary>Prefix of the controls 本班次, yes or no.</summary>
    public const string PriorThisClass = "priorThisClass.";

    /// <summary>Prefix of the controls for the short key of the record that proves it.</summary>
    public const string PriorKey = "priorKey.";

    /// <summary>Button that adds an expert.</summary>
    public const string AddExpert = "add-expert";

    /// <summary>Button that removes an expert, followed by its row.</summary>
    public const string DropExpert = "drop-expert-";

    /// <summary>Button that adds a joint unit.</summary>
    public const string AddJointUnit = "add-joint-unit";

    /// <summary>Button that removes a joint unit, followed by its row.</summary>
    public const string DropJointUnit = "drop-joint-unit-";

    /// <summary>Button that adds a prior class.</summary>
    public const string AddPrior = "add-prior";

    /// <summary>Button that removes a prior class, followed by its row.</summary>
    public const string DropPrior = "drop-prior-";

    private const int PeopleGroup = 3;
    private const int HistoryGroup = 6;

    /// <summary>The experts that were typed.</summary>
    public static List<Expert> Experts(TypedFields typed, AcademyClass body) => WithoutLastEmpty(
        typed.Rows(ExpertName, body.Experts, row => new Expert(
            typed.Line($"{ExpertName}{row}", null), typed.Line($"{ExpertInstitution}{row}", null), typed.Line($"{ExpertCountry}{row}", null))),
        (expert, _) => expert == new Expert(null, null, null));

    /// <summary>The joint units that were typed.</summary>
    public static List<string> JointUnits(TypedFields typed, AcademyClass body) => WithoutLastEmpty(
        typed.Rows(JointUnit, body.JointUnits, row => typed.Line($"{JointUnit}{row}", null) ?? ""), (unit, _) => unit.Length == 0);

    /// <summary>The prior classes that were typed.</summary>
    public static List<PriorClass> PriorClasses(TypedFields typed, AcademyClass body) => WithoutLastEmpty(
        typed.Rows(PriorTitle, body.PriorClasses, row => Prior(typed, body, row)), (prior, row) =>
            prior == new PriorClass(null, null, null, IsFunded: false, IsCompleted: false, IsThisClass: false, null)
            && !body.Unread.ContainsKey($"{PriorYear}{row}"));

    /// <summary>The buttons inside the form; null = no such button.</summary>
    public static Pressed? Press(TypedFields typed, AcademyClass body, string go) => go switch
    {
        AddExpert => Add(PeopleGroup, body.Experts, new Expert(null, null, null), typed.NoFurtherRow(ExpertName, body.Experts.Count, "拟邀请专家")),
        AddJointUnit => Add(PeopleGroup, body.JointUnits, "", typed.NoFurtherRow(JointUnit, body.JointUnits.Count, "联合施训单位")),
        AddPrior => Add(HistoryGroup, body.PriorClasses, new PriorClass(null, null, null, IsFunded: false, IsCompleted: false, IsThisClass: false, null),
            typed.NoFurtherRow(PriorTitle, body.PriorClasses.Count, "往年班次")),
        _ => Drop(body, go),
    };

    /// <summary>Drops the last row if it is empty.</summary>
    private static List<T> WithoutLastEmpty<T>(List<T> rows, Func<T, int, bool> isEmpty)
    {
        while (rows.Count > 0 && isEmpty(rows[^1], rows.Count - 1))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    private static PriorClass Prior(TypedFields typed, AcademyClass body, int row) => new(
        typed.Whole(body, $"{PriorYear}{row}", null),
        typed.One<Tier>($"{PriorKind}{row}", null),
        typed.Line($"{PriorTitle}{row}", null),
        typed.YesNo($"{PriorFunded}{row}", null) == true,
        typed.YesNo($"{PriorCompleted}{row}", null) == true,
        typed.YesNo($"{PriorThisClass}{row}", null) == true,
        typed.Line($"{PriorKey}{row}", null));

    private static Pressed Add<T>(int group, List<T> rows, T row, Refusal? refusal)
    {
        if (refusal is null)
        {
            rows.Add(row);
        }

        return new Pressed(group, refusal);
    }

    private static Pressed? Drop(AcademyClass body, string go)
    {
        if (Row(go, DropExpert, body.Experts.Count) is { } expert)
        {
            body.Experts.RemoveAt(expert);
        }
        else if (Row(go, DropJointUnit, body.JointUnits.Count) is { } unit)
        {
            body.JointUnits.RemoveAt(unit);
        }
        else if (Row(go, DropPrior, body.PriorClasses.Count) is { } prior)
        {
            DropPriorClass(body, prior);
        }

        return go.StartsWith(DropPrior, StringComparison.Ordinal) ? new Pressed(HistoryGroup)
            : go.StartsWith(DropExpert, StringComparison.Ordinal) || go.StartsWith(DropJointUnit, StringComparison.Ordinal) ? new Pressed(PeopleGroup)
            : null;
    }

    /// <summary>Unreadable input in the rows below moves up with them.</summary>
    private static void DropPriorClass(AcademyClass body, int row)
    {
        body.PriorClasses.RemoveAt(row);
        body.Unread.Remove($"{PriorYear}{row}");
        for (var below = row + 1; below <= body.PriorClasses.Count; below++)
        {
            if (body.Unread.Remove($"{PriorYear}{below}", out var text))
            {
                body.Unread[$"{PriorYear}{below - 1}"] = text;
            }
        }
    }

    private static int? Row(string go, string button, int count) =>
        go.StartsWith(button, StringComparison.Ordinal) && int.TryParse(go[button.Length..], out var row) && row >= 0 && row < count ? row : null;
}
