namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>Where an encrypted value belongs: it decrypts nowhere else, so that nobody can move one from row to row.</summary>
/// <param name="Field">Table and field, such as Trainees.Mobile; a field that is renamed keeps the word that its values were encrypted with.</param>
/// <param name="Row">Key of the row.</param>
public readonly record struct FieldPlace(string Field, Guid Row)
{
    /// <inheritdoc />
    public override string ToString() => $"{Field}/{Row:N}";
}
