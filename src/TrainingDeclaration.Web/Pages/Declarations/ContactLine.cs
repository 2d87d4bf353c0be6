using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>One line of whom to ask about a declaration.</summary>
public sealed record ContactLine(string Label, string? Text)
{
    /// <summary>Whom the reader asks: the unit asks those on the way of its form, everybody else asks the unit.</summary>
    /// <param name="isOwn">Whether the reader belongs to the unit.</param>
    public static IReadOnlyList<ContactLine> Of(Facts facts, bool isOwn)
    {
        var (setting, words) = (facts.Context, facts.Scheme.Wording);
        if (!isOwn)
        {
            return Of(words.Unit, setting.Unit);
        }

        IReadOnlyList<ContactLine> first = facts.ReportsStraight
            ? [new(setting.Call.Issuer, string.Join("；", setting.Call.Contacts.Select(contact => $"{contact.Name} {contact.Phone}")))]
            : Of(words.DepartmentShort, setting.Department);
        return facts.Bureau is { } bureau ? [.. first, new("转报单位", bureau.Name), new("电话", bureau.ContactPhone)] : first;
    }

    private static IReadOnlyList<ContactLine> Of(string label, Organization organization) =>
        [new(label, organization.Name), new("联系人", organization.ContactName), new("电话", organization.ContactPhone)];
}
