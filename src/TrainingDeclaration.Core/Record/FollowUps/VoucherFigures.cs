namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A voucher as it is typed, for whoever keeps and checks vouchers.</summary>
/// <param name="Identity">In one spelling (<see cref="Voucher.IdentityOf"/>); null = it has no number that could be used twice.</param>
/// <param name="Digest">SHA-256 of what is written on it and of its file.</param>
/// <param name="Label">Kind and number, in words.</param>
public sealed record VoucherFigures(string RowId, string? Identity, string Digest, string Label);
