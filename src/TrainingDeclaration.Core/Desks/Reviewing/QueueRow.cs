using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>One line of the queue, with the status that the reader may know.</summary>
/// <param name="Warnings">How many soft limits the submission exceeds with a reason; null if it was not counted.</param>
/// <param name="HasScan">Whether the unit's seal has been seen on the current print, on paper, fax or scan.</param>
/// <param name="IsHere">Whether the reader's office must act.</param>
public sealed record QueueRow(
    string Key, string? Title, string UnitName, Status Status, int SubmissionNumber, DateTimeOffset HeldSince, DateTimeOffset? DueAt,
    int? Warnings, bool HasScan, bool IsHere)
{
    /// <summary>The title, or a placeholder.</summary>
    public string TitleText => Title ?? "（未填写主题）";
}
