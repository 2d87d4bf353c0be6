using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Maintains an office's library of reasons. The pages check the permission; this class only touches the office's own library.</summary>
public sealed class ReasonService(AppDbContext db, UnitOfWork work, ReceiveInstant received)
{
    /// <summary>Maximum length of a wording in characters.</summary>
    public const int Longest = 300;

    /// <summary>Adds a reason under the office's next code. Codes have no gaps and are never reused.</summary>
    public async Task<Outcome<StandardReason>> AddAsync(CurrentUser user, string? text, string? fieldKey, CancellationToken cancel)
    {
        if (Refuse(TextRules.Clean(text)) is { } refusal)
        {
            return refusal;
        }

        return await work.CommitAsync(async inner =>
        {
            var number = await work.DrawAsync($"reason/{user.OrganizationId}", inner);
            var code = await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.Code).SingleAsync(inner);
            var reason = new StandardReason
            {
                OrganizationId = user.OrganizationId,
                Code = $"{code.ToUpperInvariant()}-{number:00}",
                Text = TextRules.Clean(text) ?? "",
                FieldKey = TextRules.Clean(fieldKey),
            };
            db.Reasons.Add(reason);
            return reason;
        }, cancel);
    }

    /// <summary>Rewords a reason, retires it or brings it back. Its code stays.</summary>
    /// <param name="stamp">The stamp that was seen.</param>
    public async Task<Refusal?> ChangeAsync(CurrentUser user, string code, int stamp, string? text, string? fieldKey, bool isRetired, CancellationToken cancel)
    {
        if (await db.Reasons.SingleOrDefaultAsync(r => r.Code == code && r.OrganizationId == user.OrganizationId, cancel) is not { } reason)
        {
            return new Refusal("没有找到这条理由。");
        }

        if (reason.Stamp != stamp)
        {
            return new Refusal("同事刚刚改过这条理由，您的改动没有保存。请核对后再改。");
        }

        if (Refuse(TextRules.Clean(text)) is { } refusal)
        {
            return refusal;
        }

        (reason.Text, reason.FieldKey) = (TextRules.Clean(text) ?? "", TextRules.Clean(fieldKey));
        reason.RetiredAt = isRetired ? reason.RetiredAt ?? received.Value : null;
        reason.Stamp++;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Refusal? Refuse(string? text) => text is null ? new Refusal("请填写理由。", "text")
        : TextRules.TooLong(text, Longest, "text");
}
