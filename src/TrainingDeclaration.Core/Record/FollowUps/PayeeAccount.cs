namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The account to which a settlement asks to pay (M-62).</summary>
/// <param name="Name">开户名.</param>
/// <param name="Bank">开户行.</param>
/// <param name="Number">账号 or IBAN.</param>
public sealed record PayeeAccount(string? Name, string? Bank, string? Number)
{
    /// <summary>Bank and number on one line; null = neither is known.</summary>
    public string? Line => string.Join(' ', new[] { Bank, Number }.OfType<string>()) is { Length: > 0 } line ? line : null;
}
