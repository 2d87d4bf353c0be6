namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>The marks that the present request read along with its session.</summary>
public sealed class RequestMarks
{
    /// <summary>Null where nothing may come from memory: in a request that may save, in jobs, and while nobody is signed in.</summary>
    public ShownMarks? Value { get; set; }
}
