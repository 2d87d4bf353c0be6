namespace TrainingDeclaration.Core.People.Access;

/// <summary>Where the current request comes from; empty for jobs. Written once, by the first middleware.</summary>
public sealed class RequestOrigin
{
    /// <summary>Network address as text, as determined behind the proxy.</summary>
    public string? Address { get; set; }
}
