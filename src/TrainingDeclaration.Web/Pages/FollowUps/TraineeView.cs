using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>One line of the list of trainees.</summary>
/// <param name="Id">Key of the live row; null where the reader can do nothing with it.</param>
/// <param name="Contacts">Masked; null for whoever reads the filed list.</param>
/// <param name="Own">The live row; only for the unit.</param>
public sealed record TraineeView(RosterRow Row, Guid? Id, TraineeContacts? Contacts, Trainee? Own)
{
    /// <summary>Place, note and why somebody left; only for the unit.</summary>
    public string? Detail => Own is not { } trainee ? null : string.Join('　', new[]
    {
        trainee.Place, trainee.Note, trainee.WithdrawalReason is { } reason ? $"退出：{reason}" : null,
        trainee.ReplacedBy is { } other ? $"由 {TraineeLabels.ClassNumber(other)} 接替" : null,
    }.OfType<string>());

    /// <summary>The same in an exported list.</summary>
    public RosterTableRow ToTable() => new(Row, Contacts, Own);

    /// <summary>A live row of the reader's own unit.</summary>
    public static TraineeView Of(Trainee trainee, TraineeVault vault) => new(RosterRow.Of(trainee), trainee.Id, vault.Masked(trainee), trainee);
}
