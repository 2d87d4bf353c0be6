using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>One line of contacts as typed.</summary>
public sealed class ContactInput
{
    /// <summary>Lines offered beyond those that are filled.</summary>
    private const int Spare = 2;

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Fax { get; set; }

    /// <summary>Its boxes in the order of the page: property, label, content, most characters.</summary>
    public IEnumerable<(string Name, string Label, string? Value, int Most)> Boxes =>
        [(nameof(Name), "姓名", Name, 60), (nameof(Phone), "电话", Phone, 60), (nameof(Email), "电子邮箱", Email, 120), (nameof(Fax), "传真", Fax, 60)];

    /// <summary>The stored contacts as lines, with some to spare.</summary>
    public static List<ContactInput> From(IEnumerable<Contact> contacts) =>
    [
        .. contacts.Select(c => new ContactInput { Name = c.Name, Phone = c.Phone, Email = c.Email, Fax = c.Fax }),
        .. Enumerable.Range(0, Spare).Select(_ => new ContactInput()),
    ];

    /// <summary>The lines that say anything.</summary>
    public static List<Contact> Read(IEnumerable<ContactInput> lines) =>
    [
        .. lines.Select(l => new Contact(TextRules.Clean(l.Name), TextRules.Clean(l.Phone), TextRules.Clean(l.Email), TextRules.Clean(l.Fax)))
            .Where(c => c != new Contact(null, null, null)),
    ];
}
