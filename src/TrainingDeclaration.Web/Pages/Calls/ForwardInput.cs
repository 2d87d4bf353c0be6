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

    /// <summary>Date of the notice, Beijing, as 2022-06-20.</summary>
    public string? IssuedOn { get; set; }

    public string? CoverText { get; set; }

    public string? Orientation { get; set; }

    public List<ContactInput> Contacts { get; set; } = [];

    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    /// <summary>The office's date for those below, Beijing, as 2022-06-20; empty = the one above binds.</summary>
    public string? DueDate { get; set; }

    /// <summary>Whether that day still counts: until 24:00 with it, until 0:00 without.</summary>
    public bool DueDayIncluded { get; set; }

    /// <summary>The revision that the page was opened with; a save that comes second is refused.</summary>
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
