namespace TrainingDeclaration.Printing.Pdf;

/// <summary>Lets a compressor write straight into a buffer.</summary>
internal sealed class PdfBufferStream(PdfBuffer buffer) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> data) => buffer.Add(data);

    public override void Write(byte[] data, int offset, int count) => buffer.Add(data.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] data, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
