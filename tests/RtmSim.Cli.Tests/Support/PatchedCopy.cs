using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace RtmSim.Cli.Tests.Support;

/// <summary>A copy of the simulator's assembly with some rows of its metadata changed.</summary>
internal sealed class PatchedCopy
{
    private readonly byte[] _image;
    private readonly MetadataReader _reader;
    private readonly int _start;

    public PatchedCopy()
    {
        _image = File.ReadAllBytes(typeof(Simulation).Assembly.Location);
        PEReader file = new(new MemoryStream(_image.ToArray()));
        _reader = file.GetMetadataReader();
        _start = file.PEHeaders.MetadataStartOffset;
    }

    public void WriteTo(string path) => File.WriteAllBytes(path, _image);

    public void HideType(string name)
    {
        int at = Row(TableIndex.TypeDef, MetadataTokens.GetRowNumber(Type(name)));
        int flags = BitConverter.ToInt32(_image, at) & ~(int)TypeAttributes.VisibilityMask;
        BitConverter.GetBytes(flags).CopyTo(_image, at);
    }

    public void SetAccess(string type, string method, MethodAttributes access)
    {
        const int flagsColumn = 6;
        int at = Row(TableIndex.MethodDef, MetadataTokens.GetRowNumber(Method(type, method)))
            + flagsColumn;
        int flags = BitConverter.ToUInt16(_image, at) & ~(int)MethodAttributes.MemberAccessMask;
        BitConverter.GetBytes((ushort)(flags | (int)access)).CopyTo(_image, at);
    }

    /// <summary>Gives a method the signature of another one.</summary>
    public void SetSignature(string type, string method, string like)
    {
        const int namesColumn = 8;
        int column = namesColumn + SizeOf(HeapIndex.String);
        int size = SizeOf(HeapIndex.Blob);
        int to = Row(TableIndex.MethodDef, MetadataTokens.GetRowNumber(Method(type, method)));
        int from = Row(TableIndex.MethodDef, MetadataTokens.GetRowNumber(Method(type, like)));
        Array.Copy(_image, from + column, _image, to + column, size);
    }

    /// <summary>Gives the first parameter of a method the name of that of another.</summary>
    public void RenameParameter(string type, string method, string like)
    {
        const int nameColumn = 4;
        int to = Row(TableIndex.Param, MetadataTokens.GetRowNumber(First(type, method)));
        int from = Row(TableIndex.Param, MetadataTokens.GetRowNumber(First(type, like)));
        Array.Copy(
            _image, from + nameColumn, _image, to + nameColumn, SizeOf(HeapIndex.String));
    }

    /// <summary>Gives a member of an enum the value of another one.</summary>
    public void SetValue(string type, string member, string like)
    {
        int size = SizeOf(HeapIndex.Blob);
        int column = _reader.GetTableRowSize(TableIndex.Constant) - size;
        int to = Row(TableIndex.Constant, MetadataTokens.GetRowNumber(Value(type, member)));
        int from = Row(TableIndex.Constant, MetadataTokens.GetRowNumber(Value(type, like)));
        Array.Copy(_image, from + column, _image, to + column, size);
    }

    private int SizeOf(HeapIndex heap) => _reader.GetHeapSize(heap) > ushort.MaxValue ? 4 : 2;

    private int Row(TableIndex table, int row) => _start
        + _reader.GetTableMetadataOffset(table)
        + ((row - 1) * _reader.GetTableRowSize(table));

    private TypeDefinitionHandle Type(string name) => _reader.TypeDefinitions.First(
        handle => _reader.GetString(_reader.GetTypeDefinition(handle).Name) == name);

    private MethodDefinitionHandle Method(string type, string name) => _reader
        .GetTypeDefinition(Type(type)).GetMethods()
        .First(method => _reader.GetString(_reader.GetMethodDefinition(method).Name) == name);

    private ParameterHandle First(string type, string method)
    {
        IEnumerable<ParameterHandle> parameters =
            _reader.GetMethodDefinition(Method(type, method)).GetParameters();
        return parameters.First(each => _reader.GetParameter(each).SequenceNumber == 1);
    }

    private ConstantHandle Value(string type, string member) => _reader
        .GetTypeDefinition(Type(type)).GetFields()
        .Select(_reader.GetFieldDefinition)
        .First(field => _reader.GetString(field.Name) == member)
        .GetDefaultValue();
}
