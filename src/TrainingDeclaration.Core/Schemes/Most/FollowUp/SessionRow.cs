namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What a row of a spreadsheet says of a session.</summary>
/// <param name="Session">Its parts; what the row leaves blank is null.</param>
/// <param name="HasNoTeacher">Whether the row says that nobody teaches, which is more than leaving the teacher blank.</param>
/// <param name="Faults">What cannot be understood, each with the way out, without a full stop.</param>
internal sealed record SessionRow(ClassSession Session, bool HasNoTeacher, IReadOnlyList<string> Faults)
{
    /// <summary>The stored session with what the row says; blank cells leave what is there.</summary>
    public ClassSession Over(ClassSession stored)
    {
        var merged = stored.Copy(stored.Id);
        merged.Minutes = Session.Minutes ?? stored.Minutes;
        merged.Kind = Session.Kind ?? stored.Kind;
        merged.Medium = Session.Medium ?? stored.Medium;
        merged.Title = Session.Title ?? stored.Title;
        merged.TeacherId = HasNoTeacher ? null : Session.TeacherId ?? stored.TeacherId;
        merged.Language = Session.Language ?? stored.Language;
        merged.Interpreting = Session.Interpreting ?? stored.Interpreting;
        return merged;
    }
}
