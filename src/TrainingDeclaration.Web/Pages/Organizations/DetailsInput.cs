using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>What is typed about an organization.</summary>
public sealed class DetailsInput
{
    /// <summary>Code of the superior; when adding.</summary>
    public string? Above { get; set; }

    /// <summary>What it is; when adding.</summary>
    public Office Office { get; set; } = Office.Unit;

    /// <summary>Digits for declaration numbers; when adding a department.</summary>
    public string? NumberCode { get; set; }

    /// <summary>Full name.</summary>
    public string? Name { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Person to ask.</summary>
    public string? ContactName { get; set; }

    /// <summary>Telephone.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>E-mail.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Fax.</summary>
    public string? Fax { get; set; }

    /// <summary>The revision that was shown; when editing.</summary>
    public int Revision { get; set; }

    /// <summary>As the service reads it.</summary>
    public OrganizationDetails Details => new(Name, CreditCode, ContactName, ContactPhone, ContactEmail, Fax);

    /// <summary>The form as it stands now.</summary>
    public static DetailsInput Of(Organization o) => new()
    {
        Name = o.Name,
        CreditCode = o.CreditCode,
        ContactName = o.ContactName,
        ContactPhone = o.ContactPhone,
        ContactEmail = o.ContactEmail,
        Fax = o.Fax,
        Revision = o.Revision,
    };
}
