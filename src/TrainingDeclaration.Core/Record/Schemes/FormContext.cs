using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The context of a body: the call whose limits apply, the organizations that the paper names, files and records.</summary>
public sealed record FormContext(Call Call, Organization Unit, Organization Department)
{
    /// <summary>The Beijing date of 报送, if the call prints it; null leaves the date line to be filled in by hand.</summary>
    public DateOnly? PrintedDate { get; init; }

    /// <summary>The files of the declaration; read only for schemes that ask for files.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>The unit's declarations of earlier years, newest first; read only for schemes that ask for them.</summary>
    public IReadOnlyList<PastDeclaration> Past { get; init; } = [];

    /// <summary>The number that the call sets, or the usual one.</summary>
    public int Limit(Limit limit) => Call.NumberOf(limit);
}
