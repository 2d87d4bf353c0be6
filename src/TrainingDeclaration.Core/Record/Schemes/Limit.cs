namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A number that a call sets for its scheme; what the year changes is data of the call.</summary>
/// <param name="Key">Stable key in <see cref="Calls.Call.Limits"/>.</param>
/// <param name="Label">Label on the page of the call.</param>
/// <param name="Unit">Unit behind the number.</param>
/// <param name="Usual">What holds while the call says nothing.</param>
public sealed record Limit(string Key, string Label, string Unit, int Usual);
