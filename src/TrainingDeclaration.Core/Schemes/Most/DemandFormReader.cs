using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>The lists on the edit page that are typed row by row, and the buttons inside the form.</summary>
public static class DemandFormReader
{
    /// <summary>Prefix of the controls for several countries: <c>country.0</c>, <c>country.1</c> …</summary>
    public const string Country = "country.";

    /// <summary>Prefix of the controls for several teaching locations.</summary>
    public const string Teaching = "teaching.";

    /// <summary>Prefix of the controls for the names of several institutions.</summary>
    public const string InstitutionName = "institutionName.";

    /// <summary>Prefix of the controls 是 / 否 beside them.</summary>
    public const string InstitutionPartner = "institutionPartner.";

    /// <summary>Button that removes an institution, followed by the number of its row.</summary>
    public const string DropInstitution = "drop-institution-";

    /// <summary>The countries that were typed.</summary>
    public static List<string> Countries(TypedFields typed, DemandForm form) => Codes(typed, Country, form.CountryCodes);

    /// <summary>The teaching locations that were typed.</summary>
    public static List<string> TeachingLocations(TypedFields typed, DemandForm form) => Codes(typed, Teaching, form.TeachingLocationCodes);

    /// <summary>The institutions that were typed.</summary>
    public static List<Institution> Institutions(TypedFields typed, DemandForm form) => typed.Rows(InstitutionName, form.Institutions, row =>
        new Institution(typed.Line($"{InstitutionName}{row}", null), typed.YesNo($"{InstitutionPartner}{row}", null)));

    /// <summary>The buttons inside the form; null = no such button.</summary>
    public static Pressed? Press(TypedFields typed, DemandForm form, string go)
    {
        switch (go)
        {
            case "add-country": // the saved page shows one more
                return new Pressed(2, typed.NoFurtherRow(Country, form.CountryCodes.Count, "国家（地区）"));
            case "budget-change" when form.BudgetFen is { } fen:
                form.BudgetFen = BudgetQuestion.Suggested(fen);
                return new Pressed(3);
            case "budget-confirm":
                form.ConfirmedBudgetFen = form.BudgetFen;
                return new Pressed(3);
            case "add-institution":
                form.Institutions.Add(new Institution(null, null));
                return new Pressed(4);
            default:
                if (!go.StartsWith(DropInstitution, StringComparison.Ordinal))
                {
                    return null;
                }

                if (int.TryParse(go[DropInstitution.Length..], out var row) && row >= 0 && row < form.Institutions.Count)
                {
                    form.Institutions.RemoveAt(row);
                }

                return new Pressed(4);
        }
    }

    private static List<string> Codes(TypedFields typed, string prefix, List<string> before) =>
        [.. typed.Rows(prefix, before, row => typed.Values($"{prefix}{row}")[^1]).Where(code => code.Length == 2).Distinct()];
}
