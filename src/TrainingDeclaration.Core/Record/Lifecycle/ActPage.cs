namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The page on which an act is done.</summary>
public enum ActPage
{
    /// <summary>The confirm page that every act has, reached by a button on the declaration's page.</summary>
    Confirm,

    /// <summary>The form itself.</summary>
    Form,

    /// <summary>The confirm page, reached by a button on the page of the class that follows the plan.</summary>
    Class,

    /// <summary>A section of a dossier.</summary>
    Section,

    /// <summary>The check before the report.</summary>
    Check,

    /// <summary>The reviewer's desk, when it opens the form.</summary>
    Review,

    /// <summary>The department's bundle.</summary>
    Bundle,

    /// <summary>The authority's plan.</summary>
    Plan,
}
