using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>A decided settlement of which something is still to be paid.</summary>
/// <param name="Key">Of its declaration.</param>
/// <param name="Payee">The account as it was filed.</param>
/// <param name="Money">The money of the class.</param>
/// <param name="ClearedAt">Since when it waits, UTC.</param>
public sealed record PaymentDue(
    string Key, string? PlanNumber, string? Title, string UnitName, PayeeAccount Payee, ClassMoney Money, DateTimeOffset ClearedAt, int StatusStamp, int SubmissionNumber, DossierSeen Seen)
{
    /// <summary>An act on it with the stamps that were read.</summary>
    public ActInput Input(MoneyInput money) => new() { StatusStamp = StatusStamp, SubmissionNumber = SubmissionNumber, Dossier = Seen, Money = money };
}
