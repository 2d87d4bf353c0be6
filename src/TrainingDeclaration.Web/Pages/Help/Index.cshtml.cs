using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Help;

/// <summary>How things are done: what concerns the reader's office, and everything for those who are not signed in.</summary>
public sealed class IndexModel(Site site, CurrentUserAccessor current) : PageModel
{
    private static readonly (string Part, Office Office, bool HasDepartments)[] Offices =
    [
        ("_Unit", Office.Unit, true),
        ("_Institute", Office.Unit, false),
        ("_Personnel", Office.Authority, false),
        ("_Bureau", Office.Bureau, true),
        ("_Department", Office.Department, true),
        ("_Authority", Office.Authority, true),
    ];

    /// <summary>For whom the page speaks, and whom to ring where it does not help.</summary>
    public string Lede => (current.User is { } user
        ? $"以下是与您的岗位（{(user.SeatText.Length == 0 ? "尚未授予" : user.SeatText)}）有关的说明。" : "按岗位说明怎么办理。") + $"遇到问题请拨打 {site.HelpPhone}。";

    /// <summary>The partials that concern the reader, in the order in which they stand.</summary>
    public IEnumerable<string> Parts =>
    [
        .. Offices.Where(row => Concerns(row.Office, row.HasDepartments)).Select(row => row.Part),
        .. current.User?.May(Permission.ManageUsers) is false ? Array.Empty<string>() : ["_Accounts"],
    ];

    /// <summary>Whether the reader sits in such an office of such a scheme; administrators see nothing of declarations.</summary>
    private bool Concerns(Office office, bool hasDepartments) => current.User is not { } user
        || !user.IsAdministrator && user.Office == office && user.Profile.HasDepartments == hasDepartments;
}
