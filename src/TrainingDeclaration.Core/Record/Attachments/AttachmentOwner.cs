namespace TrainingDeclaration.Core.Record.Attachments;

/// <summary>What an uploaded file belongs to: exactly one of the four.</summary>
public sealed record AttachmentOwner
{
    private AttachmentOwner()
    {
    }

    /// <summary>Annex of this call.</summary>
    public Guid? CallId { get; private init; }

    /// <summary>Annex of this forwarding notice.</summary>
    public Guid? NoticeId { get; private init; }

    /// <summary>Material of this declaration.</summary>
    public Guid? DeclarationId { get; private init; }

    /// <summary>Material of this dossier.</summary>
    public Guid? DossierId { get; private init; }

    public static AttachmentOwner Call(Guid id) => new() { CallId = id };

    public static AttachmentOwner Notice(Guid id) => new() { NoticeId = id };

    public static AttachmentOwner Declaration(Guid id) => new() { DeclarationId = id };

    public static AttachmentOwner Dossier(Guid id) => new() { DossierId = id };
}
