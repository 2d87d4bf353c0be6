using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>Writes what was typed into the edit page, and which of its buttons was pressed, to the form.</summary>
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

    /// <summary>Button that drops an institution, before the number of its row.</summary>
    public const string DropInstitution = "drop-institution-";

    /// <summary>Writes everything that was typed to the form.</summary>
    public static void Apply(TypedFields typed, DemandForm form)
    {
        form.ContactName = typed.Text(DemandFields.ContactName, form.ContactName);
        form.ContactPhone = typed.Text(DemandFields.ContactPhone, form.ContactPhone);
        form.Theme = typed.Line(DemandFields.Theme, form.Theme);
        form.PeriodText = typed.Line(DemandFields.PeriodText, form.PeriodText);
        form.Funder = typed.Line(DemandFields.Funder, form.Funder);
        form.TargetGroup = typed.Text(DemandFields.TargetGroup, form.TargetGroup);
        form.Purpose = typed.Text(DemandFields.Purpose, form.Purpose);
        form.ContentAndNecessity = typed.Text(DemandFields.Necessity, form.ContentAndNecessity);
        form.PersonsReason = typed.Text(DemandFields.PersonsReason, form.PersonsReason);
        form.DaysReason = typed.Text(DemandFields.DaysReason, form.DaysReason);
        form.ModeReason = typed.Text(DemandFields.ModeReason, form.ModeReason);
        form.PeriodStart = typed.Date(form, DemandFields.PeriodStart, form.PeriodStart);
        form.PeriodEnd = typed.Date(form, DemandFields.PeriodEnd, form.PeriodEnd);
        form.Persons = typed.Whole(form, DemandFields.Persons, form.Persons);
        form.Days = typed.Whole(form, DemandFields.Days, form.Days);
        form.BudgetFen = typed.Amount(form, DemandFields.Budget, form.BudgetFen);
        form.GrantShareFen = typed.Amount(form, DemandFields.GrantShare, form.GrantShareFen);
        form.OwnShareFen = typed.Amount(form, DemandFields.OwnShare, form.OwnShareFen);
        form.OverseasShareFen = typed.Amount(form, DemandFields.OverseasShare, form.OverseasShareFen);
        form.HasOverseasFunding = typed.YesNo(DemandFields.OverseasFunding, form.HasOverseasFunding);
        form.DeliveryMode = typed.One(DemandFields.DeliveryMode, form.DeliveryMode);
        form.Media = typed.Many(DemandFields.Media, form.Media);
        form.SelectionBases = typed.Many(DemandFields.SelectionBasis, form.SelectionBases);
        form.FocusAreas = typed.Texts(DemandFields.FocusAreas, form.FocusAreas);
        form.CountryCodes = Codes(typed, Country, form.CountryCodes);
        form.TeachingLocationCodes = Codes(typed, Teaching, form.TeachingLocationCodes);
        form.Institutions = typed.Rows(InstitutionName, form.Institutions, row => new Institution(
            typed.Line($"{InstitutionName}{row}", null), typed.YesNo($"{InstitutionPartner}{row}", null)));
    }

    /// <summary>The buttons that stand in the form; null = no such button.</summary>
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

    /// <summary>The control that a finding points to.</summary>
    public static string ControlOf(Finding finding) => (finding.Field, finding.Grade) switch
    {
        (DemandFields.Countries, _) => $"{Country}0",
        (DemandFields.Institutions, _) => $"{InstitutionName}0",
        (DemandFields.Persons, Grade.NeedsReason) => DemandFields.PersonsReason,
        (DemandFields.Days, Grade.NeedsReason) => DemandFields.DaysReason,
        (DemandFields.DeliveryMode, Grade.NeedsReason) => DemandFields.ModeReason,
        _ => finding.Field,
    };

    private static List<string> Codes(TypedFields typed, string prefix, List<string> before) =>
        [.. typed.Rows(prefix, before, row => typed.Values($"{prefix}{row}")[^1]).Where(code => code.Length == 2).Distinct()];
}
