using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// 组团通知: what the unit tells those whom it invites to the class (M-35). What is typed can go on changing; each 发布组团通知 prints
/// the next version.
/// </summary>
public sealed class EnrolmentNotice : SectionContent
{
    /// <summary>Key of the notice; the keys of its fields begin with it.</summary>
    public const string Field = "notice";

    /// <summary>Rule that asks for a notice to be published, or published again.</summary>
    public const string UnpublishedRule = "NOTICE_UNPUBLISHED";

    public string? Title { get; set; }

    /// <summary>发文字号; null = the notice has none.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>To whom it is addressed.</summary>
    public string? Audience { get; set; }

    /// <summary>The text, a paragraph per line.</summary>
    public string? Text { get; set; }

    /// <summary>Last day of enrolment, Beijing.</summary>
    public DateOnly? EnrolBy { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>Whether its verification page shall offer the notice itself to everybody.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Version of the latest published notice; 0 before the first.</summary>
    public int Version { get; set; }

    /// <summary>What the published version says, as <see cref="DigestOf"/> gives it; null before the first.</summary>
    public string? PublishedDigest { get; set; }

    /// <summary>When that version was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Whether everybody with its code may read that version.</summary>
    public bool IsPublishedToAll { get; set; }

    /// <summary>Whether a version was published.</summary>
    [JsonIgnore]
    public bool IsPublished => Version > 0;

    /// <summary>SHA-256 over the values that a sheet prints, whatever its edition.</summary>
    public static string DigestOf(Sheet sheet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        sheet.Rows.SelectMany(row => row.Cells).Where(cell => cell.Key is not null)
            .Select(cell => $"{cell.Key}={string.Concat(cell.Paragraphs.SelectMany(paragraph => paragraph.Content).OfType<Text>().Select(part => part.Value))}")))));
}
