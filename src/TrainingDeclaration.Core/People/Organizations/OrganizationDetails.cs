using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>What people type about an organization, cleaned.</summary>
public sealed partial record OrganizationDetails(
    string? Name, string? CreditCode, string? ContactName, string? ContactPhone, string? ContactEmail, string? Fax)
{
    /// <summary>The same, as it is stored.</summary>
    public OrganizationDetails Cleaned() => new(
        TextRules.Clean(Name), Organizations.CreditCode.Clean(CreditCode), TextRules.Clean(ContactName),
        Number(ContactPhone), TextRules.Clean(ContactEmail), Number(Fax));

    /// <summary>What is wrong with it; only the name is required. Expects cleaned text.</summary>
    public IReadOnlyList<Refusal> Findings()
    {
        Refusal?[] findings =
        [
            Name is null ? new Refusal("请填写单位名称，与公章一致。", nameof(Name))
                : TextRules.Count(Name) > 100 ? new Refusal("单位名称最多 100 个字。", nameof(Name)) : null,
            CreditCode is { Length: not 18 } ? new Refusal($"统一社会信用代码应为 18 位，现在是 {CreditCode.Length} 位。", nameof(CreditCode)) : null,
            TextRules.Count(ContactName) > 60 ? new Refusal("联系人最多 60 个字。", nameof(ContactName)) : null,
            TextRules.Count(ContactPhone) > 60 ? new Refusal("电话最多 60 个字。", nameof(ContactPhone)) : null,
            TextRules.Count(Fax) > 60 ? new Refusal("传真最多 60 个字。", nameof(Fax)) : null,
            ContactEmail is not null && !Email().IsMatch(ContactEmail)
                ? new Refusal("邮箱格式不正确，例如 name@example.org。", nameof(ContactEmail)) : null,
        ];
        return [.. findings.OfType<Refusal>()];
    }

    /// <summary>Writes it into the organization; returns whether anything differs.</summary>
    public bool WriteTo(Organization organization)
    {
        var before = Of(organization);
        organization.Rename(Name ?? organization.Name);
        organization.CreditCode = CreditCode;
        (organization.ContactName, organization.ContactPhone) = (ContactName, ContactPhone);
        (organization.ContactEmail, organization.Fax) = (ContactEmail, Fax);
        return before != Of(organization);
    }

    /// <summary>The same with blanks filled in from what is already known: an empty cell of a directory erases nothing.</summary>
    public OrganizationDetails Over(OrganizationDetails known) => new(
        Name ?? known.Name, CreditCode ?? known.CreditCode, ContactName ?? known.ContactName,
        ContactPhone ?? known.ContactPhone, ContactEmail ?? known.ContactEmail, Fax ?? known.Fax);

    /// <summary>What differs from what was known before, by column name.</summary>
    public IReadOnlyList<DirectoryChange> ChangesFrom(OrganizationDetails known) =>
    [
        .. new DirectoryChange[]
        {
            new("单位名称", known.Name, Name), new("统一社会信用代码", known.CreditCode, CreditCode), new("联系人", known.ContactName, ContactName),
            new("电话", known.ContactPhone, ContactPhone), new("邮箱", known.ContactEmail, ContactEmail), new("传真", known.Fax, Fax),
        }.Where(change => change.Old != change.New),
    ];

    /// <summary>The details that the organization has now.</summary>
    public static OrganizationDetails Of(Organization o) => new(o.Name, o.CreditCode, o.ContactName, o.ContactPhone, o.ContactEmail, o.Fax);

    private static string? Number(string? text) => TextRules.Clean(text) is { } clean ? TextRules.HalfWidth(clean) : null;

    [GeneratedRegex(@"^[^@\s]{1,60}@[^@\s.]{1,40}(\.[^@\s.]{1,20})+$")]
    private static partial Regex Email();
}
