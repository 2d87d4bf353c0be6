using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Does what the boxes and buttons beside the fields ask for.</summary>
public sealed class RemarkPosts(AppDbContext db, RemarkService remarks)
{
    /// <summary>Saves what stands in the boxes, or ends a remark and then saves it: nothing that was typed is lost with a press.</summary>
    /// <param name="part">The dossier that the remarks are about; null = the form.</param>
    /// <returns>What was done, in a sentence.</returns>
    public async Task<Outcome<string>> DoAsync(CurrentUser user, string key, DossierKind? part, IFormCollection posted, string? settle, CancellationToken cancel)
    {
        var typed = ActPosts.ReadRemarks(posted);
        var said = "";
        if (settle is not null)
        {
            if (await SettleAsync(user, key, part, posted, settle, cancel) is { } refusal)
            {
                return refusal;
            }

            said = "意见已更新。";
        }

        if (settle is not null && typed.Count == 0)
        {
            return said;
        }

        var outcome = await remarks.WriteAsync(user, key, part, typed, cancel);
        return outcome.Refusal is { } no ? no : $"{said}已保存 {outcome.Value} 条意见。";
    }

    /// <summary>Saves the office's own answers to remarks from above; false when the declaration does not exist for the person.</summary>
    public async Task<bool> AnswerAsync(CurrentUser user, string key, IFormCollection posted, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        await remarks.AnswerAsync(user, declaration.Id, dossierId: null, ActPosts.ReadAnswers(posted), cancel);
        return true;
    }

    private async Task<Refusal?> SettleAsync(CurrentUser user, string key, DossierKind? part, IFormCollection posted, string settle, CancellationToken cancel)
    {
        if (settle.Split('.') is not [var text, var seen, var how] || !Guid.TryParse(text, out var id)
            || !int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp)
            || !Enum.TryParse<RemarkEnd>(how, out var end) || !Enum.IsDefined(end))
        {
            return new Refusal("没有找到这条意见。");
        }

        return end == RemarkEnd.RaisedAgain
            ? await remarks.RaiseAgainAsync(user, key, part, id, stamp, ActPosts.ReadRemark(posted, $"again.{id}", $"{id}", null) ?? new(null, ""), cancel)
            : await remarks.EndAsync(user, key, part, id, stamp, end, cancel);
    }
}
