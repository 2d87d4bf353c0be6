using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Views;

/// <summary>Something that happened to a declaration, as its history shows it.</summary>
/// <param name="Tone">Class of its dot; null for the default.</param>
/// <param name="Text">Who did what.</param>
/// <param name="Aside">For which version or which declarations; null if that goes without saying.</param>
/// <param name="Comment">The comment made with it; null if there was none.</param>
public sealed record TimelineLine(DateTimeOffset At, string? Tone, string Text, string? Aside, string? Comment)
{
    /// <summary>What happened, latest first. Extensions are not acts on the declaration, but belong in its history if the page knows them.</summary>
    public static IEnumerable<TimelineLine> Of(
        IEnumerable<HistoryEntry> entries, IEnumerable<ExtensionLine> extensions, Wording words, ReceiveInstant received) =>
        entries.Select(entry => Of(entry, words)).Concat(extensions.Select(extension => Of(extension, received))).OrderByDescending(line => line.At);

    private static TimelineLine Of(HistoryEntry entry, Wording words) => new(
        entry.At,
        entry.Act.Row().Tone switch { ActTone.Back => "bk", ActTone.Forward => "ok", _ => null },
        $"{entry.ActorText}（{entry.OrganizationName}）{entry.Act.Label(entry.Part, words)}",
        entry.Part is { } part ? $"{part.Label()}{(entry.FilingNumber > 0 ? $"第 {entry.FilingNumber} 次" : "")}" : entry.SubmissionNumber > 0 && entry.Act.Row().Page != ActPage.Class ? $"v{entry.SubmissionNumber}" : null,
        entry.Comment is null ? null : $"{(entry.CommentIsInternal ? "内部：" : "")}{entry.Comment}");

    private static TimelineLine Of(ExtensionLine extension, ReceiveInstant received) => new(
        extension.GivenAt,
        null,
        $"{extension.GivenBy} 同意{extension.OrganizationName}延期到 {received.Deadline(extension.Until)}",
        extension.Declaration is null ? "该单位全部申报" : "只限本申报",
        $"理由：{extension.Reason}");
}
