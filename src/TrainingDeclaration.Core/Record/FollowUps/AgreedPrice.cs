using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The price of one agreement in yuan.</summary>
/// <param name="Institution">With whom.</param>
/// <param name="Cents">As agreed, in hundredths of the currency.</param>
/// <param name="Rate">Null for the yuan, and where none is known.</param>
/// <param name="Fen">In yuan, rounded half up; null without a rate.</param>
public sealed record AgreedPrice(string Institution, string Currency, long Cents, RateFigures? Rate, long? Fen);
