namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>How much of the demonstration there is.</summary>
public enum DemoSize
{
    /// <summary>Organizations, people, calls and the declarations of past calls; nobody has started on the open ones. For tests.</summary>
    Small = 1,

    /// <summary>The open calls are under way as well: everybody finds something to do and something to look at.</summary>
    LivedIn,
}
