using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads what a list posts: an act, and the ticked rows or everything that the list's filter finds.</summary>
public sealed class BatchPosts(BatchService batches)
{
    /// <summary>Makes the batch.</summary>
    public Task<Outcome<Batch>> CreateAsync(CurrentUser user, IFormCollection posted, CancellationToken cancel)
    {
        var act = Enum.TryParse<Act>(posted["act"], out var chosen) && Enum.IsDefined(chosen) ? chosen : default;
        if (posted["scope"] != "all")
        {
            return batches.OfKeysAsync(user, act, [.. posted["chosen"].OfType<string>().Distinct().Take(BatchService.Most + 1)], Origin(posted), cancel);
        }

        if (posted["list"] == "queue")
        {
            return batches.OfQueueAsync(user, act, QueueFilter.Read(name => posted[name].LastOrDefault()), Origin(posted), cancel);
        }

        return batches.OfFilterAsync(user, act, new DeclarationFilter(
            posted["q"], Enum.TryParse<Status>(posted["status"], out var status) ? status : null, int.TryParse(posted["year"], out var year) ? year : null), Origin(posted), cancel);
    }

    /// <summary>The list that the batch came from: an address on this site, or none.</summary>
    private static string Origin(IFormCollection posted) =>
        posted["origin"].LastOrDefault() is { Length: > 1 and < 1_000 } origin && (origin.StartsWith("/review", StringComparison.Ordinal) || origin.StartsWith("/declarations", StringComparison.Ordinal))
            ? origin : "/declarations";
}
