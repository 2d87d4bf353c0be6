using System.Globalization;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads what the pages of acts post. Names of controls are those of the needs' partials.</summary>
public static class ActPosts
{
    /// <summary>Prefix of the boxes for remarks, one per field: <c>remark.persons</c>.</summary>
    public const string Remark = "remark.";

    /// <summary>Prefix of the boxes for answers.</summary>
    public const string Answer = "answer.";

    /// <summary>Stands for the whole form in a remark's name.</summary>
    public const string WholeForm = "all";

    /// <summary>The input; what cannot be read counts as missing, and the need says what it expects.</summary>
    public static ActInput Read(IFormCollection posted) => new()
    {
        StatusStamp = Whole(posted, "stamp") ?? -1,
        SubmissionNumber = Whole(posted, "submission") ?? -1,
        Comment = Text(posted, "comment"),
        CommentIsInternal = posted["internal"].Contains("true"),
        ReturnDate = DateOnly.TryParseExact(Text(posted, "returnDate"), ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Necessity = Text(posted, "necessityOpinion"),
        Reasonableness = Text(posted, "reasonablenessOpinion"),
        Proposal = Enum.TryParse<Act>(posted["proposal"], out var proposal) && Enum.IsDefined(proposal) ? proposal : null,
        Declared = posted["declared"].Contains("true"),
        GrantedPersons = Whole(posted, "grantedPersons"),
        GrantedDays = Whole(posted, "grantedDays"),
        GrantedFen = Money.TryParseWan(Text(posted, "grantedFen"), out var fen) && Text(posted, "grantedFen") is not null ? fen : null,
        Remarks =
        [
            .. posted.Where(field => field.Key.StartsWith(Remark, StringComparison.Ordinal))
                .Select(field => (Key: field.Key[Remark.Length..], Text: TextRules.Clean(field.Value)))
                .Where(remark => remark.Text is not null)
                .Select(remark => new RemarkInput(remark.Key == WholeForm ? null : remark.Key, remark.Text ?? "")),
        ],
    };

    /// <summary>What the person has seen of each row, by the declaration's key: <c>seen={key}.{stamp}.{submission}</c>.</summary>
    public static IReadOnlyDictionary<string, ActInput> ReadSeen(IFormCollection posted) => posted["seen"]
        .Select(row => row?.Split('.')).Where(row => row is [_, var stamp, var submission] && int.TryParse(stamp, out _) && int.TryParse(submission, out _))
        .Select(row => row ?? []).DistinctBy(row => row[0])
        .ToDictionary(row => row[0], row => new ActInput
        {
            StatusStamp = int.Parse(row[1], CultureInfo.InvariantCulture),
            SubmissionNumber = int.Parse(row[2], CultureInfo.InvariantCulture),
        });

    /// <summary>Answers to remarks, by the remark's key: <c>answer.{id}</c>.</summary>
    public static IReadOnlyDictionary<Guid, string?> ReadAnswers(IFormCollection posted) => posted
        .Where(field => field.Key.StartsWith(Answer, StringComparison.Ordinal) && Guid.TryParse(field.Key[Answer.Length..], out _))
        .ToDictionary(field => Guid.Parse(field.Key[Answer.Length..]), field => field.Value.LastOrDefault());

    private static string? Text(IFormCollection posted, string name) => TextRules.Clean(posted[name].LastOrDefault());

    private static int? Whole(IFormCollection posted, string name) =>
        int.TryParse(TextRules.HalfWidth(Text(posted, name) ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
