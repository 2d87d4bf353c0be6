using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Web.Pages.Declarations.Most;

/// <summary>The form of a demand as its page asks for it: which reasons are asked for, and what stands unfolded.</summary>
public sealed record DemandFormView(EditedForm Edited)
{
    /// <summary>The body as it is shown.</summary>
    public DemandForm Form => (DemandForm)Edited.Body;

    /// <summary>The routes to choose from; nothing where there is no choice.</summary>
    public IReadOnlyList<SelectListItem> Routes => [.. Edited.Routes.Select(route => new SelectListItem(route.Label, route.Id.ToString()))];

    /// <summary>The route that is chosen, by the key of the office next above the unit.</summary>
    public string Route => (Edited.Declaration.BureauId ?? Edited.Declaration.DepartmentId).ToString();

    /// <summary>Whether the reason for many persons is asked for, or was given.</summary>
    public bool ShowsPersonsReason => Form.PersonsReason is not null || Asks("PERSONS_OVER_150_NEEDS_JUSTIFICATION");

    /// <summary>Whether the reason for many days is asked for, or was given.</summary>
    public bool ShowsDaysReason => Form.DaysReason is not null || Asks("DAYS_OVER_ONE_WEEK_NEEDS_JUSTIFICATION");

    /// <summary>Whether the reason for a mode against the call's advice is asked for, or was given.</summary>
    public bool ShowsModeReason => Form.ModeReason is not null || AsksForMode;

    /// <summary>Whether mode and places of teaching stand unfolded: something is filled in, or a reason is asked for.</summary>
    public bool ShowsTeaching => Form.DeliveryMode is not null || Form.Media.Count > 0 || Form.TeachingLocationCodes.Count > 0 || AsksForMode;

    /// <summary>Whether the shares of the budget stand unfolded: one is filled in.</summary>
    public bool ShowsShares => Form.GrantShareFen is not null || Form.OwnShareFen is not null || Form.OverseasShareFen is not null;

    /// <summary>Whether the unit of the budget is asked about: it may have been typed in yuan, and that it was not is not confirmed.</summary>
    public bool AsksForBudget => BudgetQuestion.IsAsked(Form, Edited.Context.Call) && Form.ConfirmedBudgetFen != Form.BudgetFen;

    private bool AsksForMode => Asks("MODE_DIFFERS_FROM_2022_ADVICE");

    private bool Asks(string code) => Edited.Findings.Any(finding => finding.Code == code);
}
