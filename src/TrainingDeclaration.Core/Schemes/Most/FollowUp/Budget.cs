using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>经费预算: what is asked for from the grant, and what others pay (M-23).</summary>
public sealed class Budget : SectionContent
{
    /// <summary>Maximum number of own shares.</summary>
    public const int MostShares = 20;

    /// <summary>申请资助经费, fen.</summary>
    public long? AskedFen { get; set; }

    /// <summary>Choices of standards by place.</summary>
    public List<PlaceStandard> Standards { get; set; } = [];

    /// <summary>What others pay.</summary>
    public List<OwnShare> Shares { get; set; } = [];

    /// <summary>What others pay in all, fen.</summary>
    public long SharesFen => Shares.Sum(share => share.Fen ?? 0);

    /// <summary>What was chosen for the place.</summary>
    public PlaceStandard? Of(string place) => Standards.Find(standard => standard.Place == place);
}
