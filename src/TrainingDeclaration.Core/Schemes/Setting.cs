using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Core.Schemes;

/// <summary>What stands around a body: the call whose limits hold, and the organizations that the paper names.</summary>
public sealed record Setting(Call Call, Organization Unit, Organization Department)
{
    /// <summary>The Beijing date of 报送, when the call prints it; null leaves the date line to the pen.</summary>
    public DateOnly? PrintedDate { get; init; }
}
