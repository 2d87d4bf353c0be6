using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The form of one trainee. Contacts are never sent back once they are stored: a blank box leaves them, 无 clears them.</summary>
public sealed class TraineeTyped
{
    private const string Nothing = "无";

    /// <summary>Null = a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>The stamp at which the typing starts.</summary>
    public int Stamp { get; set; }

    public string? Name { get; set; }

    public string? Employer { get; set; }

    public string? Post { get; set; }

    public Employment? Employment { get; set; }

    public bool IsReleased { get; set; }

    public string? Mobile { get; set; }

    public string? Mail { get; set; }

    public string? IdNumber { get; set; }

    public string? Place { get; set; }

    public string? Note { get; set; }

    public Registration? Registration { get; set; }

    public string? WithdrawalReason { get; set; }

    public int? ReplacedBy { get; set; }

    /// <summary>The form of a stored row.</summary>
    public static TraineeTyped Of(Trainee row) => new()
    {
        Id = row.Id,
        Stamp = row.Stamp,
        Name = row.Name,
        Employer = row.Employer,
        Post = row.Post,
        Employment = row.Employment,
        IsReleased = row.IsReleased,
        Place = row.Place,
        Note = row.Note,
        Registration = row.Registration,
        WithdrawalReason = row.WithdrawalReason,
        ReplacedBy = row.ReplacedBy,
    };

    /// <summary>What the service takes.</summary>
    public TraineeInput ToInput() => new()
    {
        Name = Name ?? "",
        Employer = Employer ?? "",
        Post = Post ?? "",
        Employment = Employment,
        IsReleased = IsReleased,
        Mobile = Contact(Mobile),
        Mail = Contact(Mail),
        IdNumber = Contact(IdNumber),
        Place = Place ?? "",
        Note = Note ?? "",
        Registration = Registration,
        WithdrawalReason = WithdrawalReason ?? "",
        ReplacedBy = ReplacedBy ?? 0,
    };

    private static string? Contact(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim() == Nothing ? "" : typed;
}
