namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How a field of a Word form was understood.</summary>
public enum WordVerdict
{
    /// <summary>Taken over into the draft.</summary>
    Understood = 1,

    /// <summary>There was nothing.</summary>
    Empty,

    /// <summary>There was something unclear or incomplete; the note says what was taken over of it, if anything, and the person decides.</summary>
    Unclear,

    /// <summary>The system prints its own record here; what the file says is only compared.</summary>
    NotTaken,
}
