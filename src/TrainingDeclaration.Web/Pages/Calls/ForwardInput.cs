using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>A forwarding notice as typed.</summary>
public sealed class ForwardInput
{
    public string? Title { get; set; }

    public string? DocumentNumber { get; set; }

    public string? IssuedOn { get; set; }

    public string? CoverText { get; set; }

    public string? Orientation { get; set; }

    public List<ContactInput> Contacts { get; set; } = [];

    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    public string? DueDate { get; set; }

    public bool DueDayIncluded { get; set; }

    public int Revision { get; set; }

    /// <summary>What is stored, as text.</summary>
    public static ForwardInput From(ForwardingNotice notice) => new()
    {
        Title = notice.Title,
        DocumentNumber = notice.DocumentNumber,
        IssuedOn = notice.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CoverText = notice.CoverText,
        Orientation = notice.Orientation,
        Contacts = ContactInput.From(notice.Contacts),
        Disclosure = notice.Disclosure,
        DueDate = notice.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DueDayIncluded = notice.DueDayIncluded,
        Revision = notice.Revision,
    };

    /// <summary>Writes everything; what cannot be read becomes an error of its field.</summary>
    public void ApplyTo(ForwardingNotice notice, ModelStateDictionary state)
    {
        notice.Title = TextRules.Clean(Title) ?? "";
        notice.DocumentNumber = TextRules.Clean(DocumentNumber);
        notice.IssuedOn = state.ReadDay(IssuedOn, "Input.IssuedOn");
        notice.CoverText = TextRules.Clean(CoverText);
        notice.Orientation = TextRules.Clean(Orientation);
        notice.Contacts = ContactInput.Read(Contacts);
        notice.Disclosure = Disclosure;
        notice.DueDate = state.ReadDay(DueDate, "Input.DueDate");
        notice.DueDayIncluded = DueDayIncluded;
    }
}
